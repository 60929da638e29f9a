import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-abbreviated-option.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-abbreviated-option", () => {
  it.each([
    ["a short flag", "rootpw --loc\n", ["short: --loc"]],
    ["a short option with a value", "part / --siz=1000\n", ["short: --siz"]],
    ["a value behind a blank", "network --hostn a.example\n", ["short: --hostn"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["whole names", "rootpw --lock\n"],
    ["beginnings that fit several options", "network --bri br0\n"],
    ["options that nobody knows", "reboot --frob\n"],
    ["words behind two dashes", "rootpw -- --loc\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["rootpw --loc\n", "rootpw --lock\n"],
    ["part / --siz=1000\n", "part / --size=1000\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
