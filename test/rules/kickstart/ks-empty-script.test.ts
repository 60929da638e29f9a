import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-empty-script.ts";
import { applyFix, found } from "../../support/kickstart-scripts.ts";

describe("ks-empty-script", () => {
  it.each([
    ["nothing", "%post\n%end\n", "hint empty: %post (1)"],
    ["blank lines", "text\n%pre\n\n  \n%end\n", "hint empty: %pre (2)"],
    ["comments", "%post --erroronfail\n# later\n\t# much later\n%end\n", "hint empty: %post (1)"],
    ["a #! line", "%post\n#!/bin/sh\n%end\n", "hint empty: %post (1)"],
  ])("finds %s", (_what, text, expected) => {
    expect(found(rule, text)).toEqual([expected]);
  });

  it.each([
    ["a command", "%post\n# first\nls\n%end\n"],
    ["a file that is included", "%post\n%include /tmp/post.sh\n%end\n"],
    ["a section that is not closed", "%post\n"],
    ["a list of packages", "%packages\n%end\n"],
    ["a template", "%post\n{% include 'a' %}\n%end\n"],
  ])("is silent on %s", (_what, text) => {
    expect(found(rule, text)).toEqual([]);
  });

  it("removes the section", () => {
    expect(applyFix(rule, "text\n%post\n# later\n%end\nreboot\n")).toBe("text\nreboot\n");
    expect(applyFix(rule, "  %post\r\n%end\r\nreboot\r\n")).toBe("reboot\r\n");
  });
});
