import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-packages-syntax.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-packages-syntax", () => {
  it.each([
    ["a hyphen alone", "%packages\n-\n%end\n", ["minus: -"]],
    [
      "both flags of a group",
      "%packages\n@core --nodefaults --optional\n%end\n",
      ["both: @core --nodefaults --optional"],
    ],
    ["both flags cut short", "%packages\n@core --n --o\n%end\n", ["both: @core --n --o"]],
    ["a flag with a value", "%packages\n@core --optional=1\n%end\n", ["flag: @core --optional=1"]],
    ["two names", "%packages\nvim nano # editors\n%end\n", ["several: vim nano"]],
    ["a blank behind the hyphen", "%packages\n- vim\n%end\n", ["blank: - vim"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["names", "%packages\n@core\n-vim\nvi*\n%end\n"],
    ["groups with blanks", "%packages\n@Server with GUI\n-@Server with GUI\n%end\n"],
    ["comments and blank lines", "%packages\n\n# a b\nvim # c\n%end\n"],
    ["other sections", "%post\n-\nvim nano\n%end\n"],
    ["other files", "%packages\n%include a.ks b\n%end\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["%packages\nvim nano # editors\n%end\n", "%packages\nvim\nnano # editors\n%end\n"],
    ["%packages\n- vim\n%end\n", "%packages\n-vim\n%end\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
