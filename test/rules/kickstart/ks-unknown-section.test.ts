import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-unknown-section.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-unknown-section", () => {
  it.each([
    ["an unknown tag", "%frobnicate\nls\n%end\n", ["unknown: %frobnicate"]],
    ["a capital letter", "%Post\nls\n%end\n", ["similar: %Post"]],
    ["a blank in the tag", "% post\nls\n%end\n", ["similar: %"]],
    ["an include glued to its path", "%include/tmp/part.ks\n", ["similar: %include/tmp/part.ks"]],
    ["only the first, where the installer stops", "%Post\nls\n%end\n%Pre\nls\n%end\n", ["similar: %Post"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["known sections", "%post\nls\n%end\n%pre-install\nls\n%end\n%addon x\n%end\n"],
    ["other words in a body", "%post\n%frobnicate\n%end\n"],
    ["comments", "# %frobnicate\n"],
    ["directives", "%include /x\n%ksappend http://x\n"],
    ["what a template fills in", "%{{ section }}\n"],
    ["%end alone, which is another matter", "%end\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["%Post\nls\n%end\n", "%post\nls\n%end\n"],
    ["% post --nochroot\nls\n%end\n", "%post --nochroot\nls\n%end\n"],
    ["%preinstall\nls\n%end\n", "%pre-install\nls\n%end\n"],
    ["%postinstall\nls\n%end\n", "%post\nls\n%end\n"],
    ["%include/tmp/part.ks\n", "%include /tmp/part.ks\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
