import { describe, expect, it } from "vitest";
import { type Change, followed, type Position, type Range } from "./following.ts";

const text = "FROM base\nRUN make &&\\\n    make install\nRUN true\n";

const position = (whole: string, offset: number): Position => {
  const lines = whole.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
};
const rangeIn = (whole: string, start: number, end: number): Range => ({
  start: position(whole, start),
  end: position(whole, end),
});

/** What the range around `marked` holds after `[start, end)` of the text gave way to `inserted`. */
function markedAfter(marked: string, start: number, end: number, inserted: string): string | undefined {
  const at = text.indexOf(marked);
  const change: Change = { range: rangeIn(text, start, end), text: inserted };
  const range = followed(rangeIn(text, at, at + marked.length), change);
  const edited = text.slice(0, start) + inserted + text.slice(end);
  const offset = ({ line, character }: Position) =>
    edited.split("\n").slice(0, line).join("\n").length + (line > 0 ? 1 : 0) + character;
  return range && edited.slice(offset(range.start), offset(range.end));
}

describe("a range follows edits", () => {
  const marked = "make install";
  const at = text.indexOf(marked);

  it.each([
    ["a line above", 0, 0, "# first\n", marked],
    ["lines above gone", 0, 10, "", marked],
    ["words before it in its line", at - 2, at, "a b ", marked],
    ["lines before it in its line", at - 4, at, "true &&\\\n", marked],
    ["right before it", at, at, "sudo ", marked],
    ["right behind it", at + marked.length, at + marked.length, " -j2", marked],
    ["below it", text.length, text.length, "RUN false\n", marked],
    ["inside it", at + 4, at + 4, " -j2", "make -j2 install"],
    ["a line inside it", at + 4, at + 5, " \\\n", "make \\\ninstall"],
    ["part of it gone", at + 4, at + marked.length, "", "make"],
    ["its begin gone", at - 6, at + 5, "", "install"],
    ["its end replaced with what follows", at + 4, text.length, "\n", "make"],
    ["all of it gone", at, at + marked.length, "", undefined],
    ["all of it and more replaced", 0, text.length, "FROM other\n", undefined],
  ] as const)("%s", (_, start, end, inserted, expected) => {
    expect(markedAfter(marked, start, end, inserted)).toBe(expected);
  });
});
