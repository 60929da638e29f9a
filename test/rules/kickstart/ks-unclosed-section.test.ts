import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-unclosed-section.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-unclosed-section", () => {
  it.each([
    ["a section open at the end", "text\n%post\nls\n", ["open: %post"]],
    ["a header alone", "%packages", ["open: %packages"]],
    ["a section in a section", "%post\nls\n%packages\nvim\n%end\n", ["interrupted: %post"]],
    ["a tag in a here-document without an end", "%post\ncat <<EOF\n%pre\n%end\n", ["interrupted: %post"]],
    ["%END", "%post\nls\n%END\n", ["misspelt: %post"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["closed sections", "%post\nls\n%end\n%packages\n%end\n"],
    ["an indented end", "%post\n  %end\n"],
    ["words behind the end", "%post\nls\n%end # done\n"],
    ["a section that the installer does not know", "%frobnicate\nls\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["text\n%post\nls\n", "text\n%post\nls\n%end\n"],
    ["%post\nls", "%post\nls\n%end\n"],
    ["%post\r\nls\r\n  %packages\r\n%end\r\n", "%post\r\nls\r\n%end\r\n  %packages\r\n%end\r\n"],
    ["%post\nls\n%END\nreboot\n", "%post\nls\n%end\nreboot\n"],
    ["%post\nls\n% end\n", "%post\nls\n%end\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
