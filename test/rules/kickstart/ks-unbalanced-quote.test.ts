import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-unbalanced-quote.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-unbalanced-quote", () => {
  it.each([
    ["a double quote", 'bootloader --append="quiet\nreboot\n', ['quote: "quiet']],
    ["an apostrophe in a word", "user --name=a --gecos=O'Brien\n", ["apostrophe: 'Brien"]],
    ["a single quote", "rootpw 'x\n", ["quote: 'x"]],
    ["a header", '%post --log="x\n%end\n', ['quote: "x']],
    ["the line of %end", "%post\nls\n%end # don't\n", ["apostrophe: 't"]],
    ["an include in a body", "%post\n%include 'x\n%end\n", ["quote: 'x"]],
    ["a backslash at the end", "text\\", ["backslash: \\"]],
    ["only the first", "rootpw 'x\nrootpw 'y\n", ["quote: 'x"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["closed quotes", "user --gecos=\"Sean O'Brien\" --name='a\"b'\n"],
    ["escaped quotes", "user --gecos=O\\'Brien\n"],
    ["comments", "# don't\ntext # don't\n"],
    ["bodies", "%post\necho don't\n%end\n"],
    ["a backslash before a line break", "lang \\\ntext\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("offers no fix: where the quote was to end is not known", () => {
    expect(applyFix(rule, "rootpw 'x\n")).toBeUndefined();
  });
});
