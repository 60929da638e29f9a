/** The words of lines by what is written: a keystroke changes one line, and only moves those below it. */
import { detached, textMemory } from "../../base/memory.ts";
import { shift } from "../../base/text.ts";
import type { SourceLine } from "./lines.ts";
import { type Split, splitWords, type Word } from "./words.ts";

export interface LineWords extends Split {
  /** The whole line with its line break. */
  readonly written: string;
}

interface Known {
  /** Where the line stood last. */
  at: number;
  words: LineWords;
}

const knownLines = {
  comments: textMemory<Known>(512 * 1024),
  plain: textMemory<Known>(512 * 1024),
};

/** `splitWords` with its results kept: the same objects as long as the line stays where it is. */
export function wordsOf(text: string, line: SourceLine, comments: boolean): LineWords {
  const memory = knownLines[comments ? "comments" : "plain"];
  const found = memory.get(text.slice(line.start, line.next));
  if (found === undefined) {
    const written = detached(text.slice(line.start, line.next));
    const split = splitWords(
      written,
      { start: 0, end: line.end - line.start, next: written.length },
      comments,
    );
    const words = moved({ ...split, written }, line.start);
    memory.set(written, { at: line.start, words });
    return words;
  }
  if (found.at !== line.start) {
    found.words = moved(found.words, line.start - found.at);
    found.at = line.start;
  }
  return found.words;
}

function moved({ words, comment, failure, written }: LineWords, by: number): LineWords {
  return {
    words: words.map(
      ({ text, start, end, quoted, equals }): Word => ({
        text,
        start: start + by,
        end: end + by,
        quoted,
        equals: equals === undefined ? undefined : equals + by,
      }),
    ),
    comment: comment && shift(comment, by),
    failure: failure && { kind: failure.kind, range: shift(failure.range, by) },
    written,
  };
}
