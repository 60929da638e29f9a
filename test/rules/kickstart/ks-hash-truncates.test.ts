import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-hash-truncates.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-hash-truncates", () => {
  it.each([
    ["a password", "rootpw pass#word\n", ["cut: #word"]],
    ["a value", "user --name=a --password=x#y --groups=b\n", ["cut: #y"]],
    ["a value behind a blank", "network --essid net#1\n", ["cut: #1"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a comment", "rootpw --lock #comment\n"],
    ["quotes", "rootpw 'pass#word'\n"],
    ["an escape", "rootpw pass\\#word\n"],
    ["a line as written", "authselect select a#b\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["rootpw pass#word\n", "rootpw 'pass#word'\n"],
    ["user --name=a --password=x#y --groups=b\n", "user --name=a --password='x#y' --groups=b\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
