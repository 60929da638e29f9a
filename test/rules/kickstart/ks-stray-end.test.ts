import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-stray-end.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-stray-end", () => {
  it.each([
    ["%end alone", "text\n%end\n", ["stray: %end"]],
    ["a second %end", "%post\nls\n%end\n%end\n", ["second: %end"]],
    ["the end of a script cut by its own text", "%post\ncat <<EOF\n%end\nEOF\n%end\n", ["second: %end"]],
    ["only the first", "%end\n%end\n", ["stray: %end"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["closed sections", "%post\nls\n%end\n%pre\n%end\n"],
    ["comments", "# %end\n"],
    ["what is not read any more", '"\n%end\n'],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["text\n%end # x\nreboot\n", "text\nreboot\n"],
    ["text\r\n  %end\r\nreboot\r\n", "text\r\nreboot\r\n"],
    ["text\n%end", "text\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
