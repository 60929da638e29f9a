import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-bom.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-bom", () => {
  it.each([
    ["a mark", "\ufefftext\n", ["mark: \ufeff"]],
    ["a mark before a comment", "\ufeff# comment\ntext\n", ["mark: \ufeff"]],
    ["a mark alone", "\ufeff", ["mark: \ufeff"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a file without one", "text\n"],
    ["the same character elsewhere", "text\n# \ufeff\n"],
    ["nothing", ""],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([["\ufefftext\n", "text\n"]])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
