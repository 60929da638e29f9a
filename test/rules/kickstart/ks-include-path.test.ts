import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-include-path.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-include-path", () => {
  it.each([
    ["no path", "%include\n", ["none: %include"]],
    ["an empty path", "%include ''\n", ["none: %include ''"]],
    ["a body", "%post\n%include\n%end\n", ["none: %include"]],
    ["more words", "%include a.ks b.ks\n", ["extra: b.ks"]],
    ["an address", "%include https://example.com/a.ks\n", ["address: https://example.com/a.ks"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a path", "%include /tmp/a.ks\n"],
    ["a comment", "%include a.ks # b\n"],
    ["a path with a blank", "%include 'a b.ks'\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([["%include a.ks b.ks c\n", "%include a.ks\n"]])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
