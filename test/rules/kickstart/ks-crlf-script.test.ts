import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-crlf-script.ts";
import { found } from "../../support/kickstart-scripts.ts";

const windows = (text: string): string => text.replaceAll("\n", "\r\n");

describe("ks-crlf-script", () => {
  it.each([
    [
      "the first command",
      windows("%post\n# a comment\n\n  if true; then\n  ls\n  fi\n%end\n"),
      "warning crlf: if true; then (4)",
    ],
    [
      "a script for another shell",
      windows("%pre --interpreter=/usr/bin/bash\nls\n%end\n"),
      "warning crlf: ls (2)",
    ],
    ["one line of many", "text\n%post\nls\nreboot\r\n%end\n", "warning crlf: reboot (4)"],
  ])("finds %s", (_what, text, expected) => {
    expect(found(rule, text)).toEqual([expected]);
  });

  it("says it once for each script", () => {
    expect(found(rule, windows("%pre\nls\nls\n%end\n%post\nls\n%end\n"))).toHaveLength(2);
  });

  it.each([
    [
      "commands of the installer, which takes any line break",
      windows("text\nreboot\n%packages\nvim\n%end\n"),
    ],
    ["other line breaks", "%post\nls\n%end\n"],
    ["Python, which knows them", windows("%post --interpreter=/usr/bin/python3\nprint(1)\n%end\n")],
    ["comments and blank lines, which they do not hurt", windows("%post\n\n# a\nls # b\n%end\n")],
    ["files that are included, which the installer reads", windows("%post\n%include /tmp/post.sh\n%end\n")],
  ])("is silent on %s", (_what, text) => {
    expect(found(rule, text)).toEqual([]);
  });
});
