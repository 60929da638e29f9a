import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-end-trailing.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-end-trailing", () => {
  it.each([
    ["words", "%post\n%end post\n", ["words: post"]],
    ["a comment", "%post\n%end # of it\n", ["comment: # of it"]],
    ["an indented end", "%post\n  %end now\n", ["words: now"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["%end alone", "%post\n%end\n"],
    ["blanks", "%post\n%end  \n"],
    ["a stray one", "%end now\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["%post\n%end post\ntext\n", "%post\n%end\ntext\n"],
    ["%post\n%end # of it\n", "%post\n%end\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
