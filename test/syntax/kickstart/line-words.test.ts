import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../server/src/syntax/kickstart/line-words.ts";
import { splitLines } from "../../../server/src/syntax/kickstart/lines.ts";
import { splitWords } from "../../../server/src/syntax/kickstart/words.ts";

const lines = [
  'user --name=a --gecos="A B" # who\n',
  "part / --size=1\r\n",
  "text 'open\n",
  "a=b\\ c\\\n",
  "\ta  b\\",
];

describe("the words of a line that was read before", () => {
  it.each(lines)("stand where the line stands now: %j", (line) => {
    for (const above of ["", "\n", "lang ko_KR.UTF-8\n", "", "# longer than before\n\n"]) {
      const text = above + line;
      const place = splitLines(text).find(({ start }) => start === above.length);
      if (place === undefined) throw new Error("no line");
      for (const comments of [true, false]) {
        expect(wordsOf(text, place, comments)).toEqual({
          ...splitWords(text, place, comments),
          written: line,
        });
      }
    }
  });

  it("are the same objects as long as the line stays where it is", () => {
    const read = (text: string) => splitLines(text).map((line) => wordsOf(text, line, true).words);
    const [first, , third] = read("stays\nchanges\nmoves\n");
    const [again, , moved] = read("stays\nchanged it\nmoves\n");
    expect(again).toBe(first);
    expect(moved).not.toBe(third);
  });
});
