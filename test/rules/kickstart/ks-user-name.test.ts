import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-user-name.ts";
import { findings } from "../../support/kickstart.ts";

const long = "a".repeat(33);

describe("ks-user-name", () => {
  it.each([
    ["a blank", "user --name='web admin'\n", ["invalid: 'web admin'"]],
    ["digits only", "user --name=1000\n", ["invalid: 1000"]],
    ["a hyphen in front", "user --name=-a\n", ["invalid: -a"]],
    ["letters of other scripts", "user --name=홍길동\n", ["invalid: 홍길동"]],
    ["a group", "group --name=a:b\n", ["invalid: a:b"]],
    ["nothing", "user --name=\n", ["empty: "]],
    ["too many letters", `user --name=${long}\n`, [`long: ${long}`]],
    ["root", "user --name=root\n", ["root: root"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["names", "user --name=admin\nuser --name=web-admin_1.x\ngroup --name=_chrony\n"],
    ["capitals, which shadow of Fedora and RHEL takes", "user --name=Admin\n"],
    ["digits in front", "user --name=1a\n"],
    ["machines of a domain", "user --name=host$\n"],
    ["32 letters", `user --name=${"a".repeat(32)}\n`],
    ["a group of root", "group --name=root\n"],
    ["what a template fills in", "user --name='{{ user }}'\nuser --name=@USER@\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
