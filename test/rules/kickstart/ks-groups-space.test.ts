import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-groups-space.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-groups-space", () => {
  it.each([
    ["a list of groups", "user --name=a --groups=wheel, docker\n", ["blank: docker"]],
    ["all that was torn off", "services --enabled=a, b, c --disabled=d\n", ["blank: b, c"]],
    ["a blank before the comma", "services --enabled=a ,b\n", ["blank: ,b"]],
    ["a value behind a blank", "services --enabled a, b\n", ["blank: b"]],
    ["each list", "services --enabled=a, b --disabled=c, d\n", ["blank: b", "blank: d"]],
    ["ports", "firewall --port=80:tcp, 443:tcp\n", ["blank: 443:tcp"]],
    ["a word too many", "lang ko_KR.UTF-8 --addsupport=en_US.UTF-8, ja_JP.UTF-8\n", ["blank: ja_JP.UTF-8"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["lists without blanks", "user --name=a --groups=wheel,docker\n"],
    ["lists in quotes", "user --name=a --groups='wheel, docker'\n"],
    ["words that no comma joins, which are another matter", "user --name=a --groups=wheel docker\n"],
    ["options that take no list", "user --name=a --gecos=Kim, Minsu\n"],
    ["a word that the command takes", "lang --addsupport=en_US.UTF-8, ko_KR.UTF-8\n"],
    ["commands that the installer does not know", "foo --groups=a, b\n"],
    ["what is not read any more", "%Post\nuser --name=a --groups=b, c\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["services --enabled=a, b,  c --disabled=d\n", "services --enabled=a,b,c --disabled=d\n"],
    ["services --enabled a ,b\n", "services --enabled a,b\n"],
  ])("joins %j", (text, expected) => {
    expect(applyFix(rule, text)).toBe(expected);
    expect(applyFix(rule, expected)).toBeUndefined();
  });
});
