import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../../server/src/syntax/kickstart/lines.ts";
import { afterEquals, splitWords } from "../../../server/src/syntax/kickstart/words.ts";

const split = (text: string, comments = true) =>
  splitWords(text, { start: 0, end: text.replace(/\n$/, "").length, next: text.length }, comments);
const texts = (text: string) => split(text).words.map((word) => word.text);

describe("the words of a line", () => {
  it.each([
    ["blanks and tabs", "a  b\tc\n", ["a", "b", "c"]],
    ["pieces that glue", "pre'x y'post\n", ["prex ypost"]],
    ["single quotes, which keep everything", "'a\\n\"b'\n", ['a\\n"b']],
    ["double quotes with escapes", '"a\\"b\\\\c\\d"\n', ['a"b\\c\\d']],
    ["a backslash outside quotes", "a\\ b \\#c\n", ["a b", "#c"]],
    ["a comment inside a word", "rootpw pass#word\n", ["rootpw", "pass"]],
    ["an empty word", "a '' b\n", ["a", "", "b"]],
    ["a continuation, which is a word of its own", "a \\\n", ["a", "\n"]],
    ["a no-break space, which is a letter", "lang\u00a0en\n", ["lang\u00a0en"]],
    ["no expansion", "$a ~ * ; &\n", ["$a", "~", "*", ";", "&"]],
  ])("are found with %s", (_what, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("stand where they are written, quotes included", () => {
    const [, second] = split(" a 'b c' d").words;
    expect(second).toMatchObject({ start: 3, end: 8, quoted: true, text: "b c" });
  });

  it("know where the value of an option stands", () => {
    const [word] = split('--append="a=b c"').words;
    expect(word && afterEquals(word)).toEqual({ text: "a=b c", range: { start: 9, end: 16 } });
  });

  it("end with a comment only where comments count", () => {
    expect(split("%end # x", false).words.map((word) => word.text)).toEqual(["%end", "#", "x"]);
    expect(split("%end # x").comment).toEqual({ start: 5, end: 8 });
  });

  it.each([
    ["a double quote", 'a "b\n', "unbalanced-quote", 2],
    ["an apostrophe", "O'Brien\n", "unbalanced-quote", 1],
    ["a backslash at the end of the file", "text\\", "trailing-backslash", 4],
    ["a backslash in quotes at the end of the file", '"a\\', "trailing-backslash", 2],
  ])("fail on %s", (_what, text, kind, start) => {
    expect(split(text).failure).toMatchObject({ kind, range: { start } });
  });

  it("stay in order and in bounds, whatever the line holds", () => {
    const piece = fc.constantFrom("'", '"', "\\", "#", "=", " ", "\t", "a", "é", "😀", "\u00a0", "\r");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, comments) => {
        const text = pieces.join("");
        let at = 0;
        for (const { start, end, equals } of split(text, comments).words) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          if (equals !== undefined) expect(text[equals]).toBe("=");
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("the lines of a file", () => {
  it("end where Python ends them", () => {
    const breaks = ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"];
    for (const each of breaks) {
      expect(splitLines(`a${each}b`)).toEqual([
        { start: 0, end: 1, next: 1 + each.length },
        { start: 1 + each.length, end: 2 + each.length, next: 2 + each.length },
      ]);
    }
  });

  it("cover the text without gaps", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\f", "\u2028") }), (text) => {
        const lines = splitLines(text);
        expect(lines.map(({ start, next }) => text.slice(start, next)).join("")).toBe(text);
      }),
    );
  });
});
