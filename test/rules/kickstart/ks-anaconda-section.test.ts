import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-anaconda-section.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-anaconda-section", () => {
  it.each([
    ["the section", "%anaconda\npwpolicy root --strict\n%end\n", ["gone: %anaconda"]],
    ["an empty one", "%anaconda\n%end\n", ["gone: %anaconda"]],
    ["options", "%anaconda --x\n%end\n", ["gone: %anaconda"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["other sections", "%addon a\n%end\n"],
    ["text of a script", "%post\necho %anaconda\n%end\n"],
    ["what is not read any more", "%Post\n%anaconda\n%end\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["%anaconda\n%end\n", "RHEL9", ["old: %anaconda"]],
    ["%anaconda\n%end\n", "F42", ["gone: %anaconda"]],
  ])("knows %j in %s", (text, version, expected) => {
    expect(findings(rule, text, version)).toEqual(expected);
  });

  it.each([["text\n%anaconda\npwpolicy root --strict\n%end\nreboot\n", "text\nreboot\n"]])(
    "mends %j",
    (text, expected) => {
      const mended = applyFix(rule, text);
      expect(mended).toBe(expected);
      expect(findings(rule, mended ?? "")).toEqual([]);
    },
  );
});
