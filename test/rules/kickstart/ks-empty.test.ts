import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-empty.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-empty", () => {
  it.each([
    ["nothing", "", ["empty: "]],
    ["blanks", "\n   \n\t\n", ["empty: \n   \n\t\n"]],
    ["a blank that only Python knows", "\u0085", ["empty: \u0085"]],
    ["a line break", "\n", ["empty: \n"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a comment", "# x\n"],
    ["a command", "text\n"],
    ["a section", "%post\n%end\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
