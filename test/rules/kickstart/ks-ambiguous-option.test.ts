import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-ambiguous-option.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-ambiguous-option", () => {
  it.each([
    ["two options", "network --bri br0\n", ["several: --bri"]],
    ["with a value", "network --ipv=auto\n", ["several: --ipv"]],
    ["two names of one option", "firewall --disa\n", ["several: --disa"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a whole name that begins another one", "network --ip=10.0.0.1\n"],
    ["an abbreviation of one option", "rootpw --loc\n"],
    ["what nobody knows", "reboot --frob\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
