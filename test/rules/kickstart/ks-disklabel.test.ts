import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-disklabel.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-disklabel", () => {
  it.each([
    ["capitals", "clearpart --all --disklabel=GPT\n", ["unknown: GPT"]],
    ["the name of another tool", "clearpart --all --disklabel dos\n", ["unknown: dos"]],
    ["a slip", "clearpart --all --disklabel=gtp\n", ["unknown: gtp"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["tables", "clearpart --disklabel=gpt\nclearpart --disklabel=msdos\nclearpart --disklabel=dasd\n"],
    ["no table", "clearpart --all --initlabel\n"],
    ["what a template fills in", "clearpart --all --disklabel=${LABEL}\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["clearpart --disklabel=GPT --all\n", "clearpart --disklabel=gpt --all\n"],
    ["clearpart --disklabel=dos\n", "clearpart --disklabel=msdos\n"],
  ])("corrects %j", (text, expected) => {
    expect(applyFix(rule, text)).toBe(expected);
    expect(findings(rule, expected)).toEqual([]);
  });
});
