import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-ksappend-target.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-ksappend-target", () => {
  it.each([
    ["no target", "%ksappend\ntext\n", ["none: %ksappend"]],
    ["a local path", "%ksappend /a.ks\n", ["local: /a.ks"]],
    ["a relative path", "%ksappend a.ks\n", ["local: a.ks"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["an address", "%ksappend https://example.com/a.ks\n"],
    ["another file", "%include a.ks\n"],
    ["comments", "# %ksappend\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
