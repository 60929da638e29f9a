import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-line-continuation.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-line-continuation", () => {
  it.each([
    ["a command on two lines", "network --bootproto=dhcp \\\n  --device=link\n", ["backslash: \\"]],
    ["a value", "lang \\\nen_US.UTF-8\n", ["backslash: \\"]],
    ["a command on three lines, once", "part / \\\n  --size=100 \\\n  --grow\n", ["backslash: \\"]],
    ["CRLF", "network \\\r\n --device=link\r\n", ["backslash: \\"]],
    ["two commands", "network \\\n --device=link\ntext\nlang \\\n a\n", ["backslash: \\", "backslash: \\"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["scripts", "%post\necho a \\\n  b\n%end\n"],
    ["comments", "# a \\\ntext\n"],
    ["backslashes in a line", "user --name=a --gecos=a\\ b\n"],
    ["the end of the file, which another rule finds", "text\\"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    [
      "network --bootproto=dhcp \\\n  --device=link\nreboot\n",
      "network --bootproto=dhcp --device=link\nreboot\n",
    ],
    ["part / \\\n  --size=100 \\\n  --grow\n", "part / --size=100 --grow\n"],
    ["network \\\r\n --device=link\r\n", "network --device=link\r\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
