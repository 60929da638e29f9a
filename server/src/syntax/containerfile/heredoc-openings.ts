/** Finds `<<WORD` on the logical line of a RUN, COPY or ADD, by the builders' rules rather than the shell's. */
import type { TextRange } from "../../base/text.ts";

export interface HeredocOpening {
  /** From `<<` (with a file descriptor before it) to the end of the delimiter word, relative to the instruction. */
  readonly opening: TextRange;
  readonly delimiter: string;
  /** A quoted delimiter: neither the builder nor the shell expands variables in the body. */
  readonly quoted: boolean;
  /** `<<-`: leading tabs are stripped from the body and before the closing delimiter. */
  readonly stripTabs: boolean;
}

// BuildKit and imagebuilder: a shell word that is `<<` with an optional descriptor before it, and the
// delimiter behind it, blanks between them allowed. `<<<` is a here-string.
const openingWord = /^(\d*)<<(-?)([^<]*)$/;

export function heredocOpenings(header: string, escape: string): readonly HeredocOpening[] {
  if (!header.includes("<<")) return [];
  const words = shellWords(header, escape);
  const openings: HeredocOpening[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const match = word && openingWord.exec(header.slice(word.start, word.end));
    if (!word || !match) continue;
    const named = match[3] !== "";
    const delimiterWord = named ? word : words[++index];
    if (!delimiterWord) continue;
    const raw = named ? (match[3] ?? "") : header.slice(delimiterWord.start, delimiterWord.end);
    const delimiter = raw.replace(/['"\\]/g, "");
    if (delimiter === "") continue;
    openings.push({
      opening: { start: word.start, end: delimiterWord.end },
      delimiter,
      quoted: delimiter !== raw,
      stripTabs: match[2] === "-",
    });
  }
  return openings;
}

/** Blank-separated words; quotes and escapes keep blanks inside a word. */
function shellWords(text: string, escape: string): readonly TextRange[] {
  const words: TextRange[] = [];
  let start = -1;
  let quote = "";
  for (let at = 0; at <= text.length; at++) {
    const char = text[at] ?? " ";
    const joint = char === escape && quote !== "'" ? jointAt(text, at) : 0;
    if (joint > 0) {
      at += joint - 1;
      continue;
    }
    const ends = at === text.length || (quote === "" && /\s/.test(char));
    if (ends) {
      if (start >= 0) words.push({ start, end: at });
      start = -1;
      continue;
    }
    if (start < 0) start = at;
    if (char === escape && quote !== "'") at++;
    else if (quote === char) quote = "";
    else if (quote === "" && (char === "'" || char === '"')) quote = char;
  }
  return words;
}

/** How long the end of a line is that the escape character at `at` joins to the next one; 0 where it is none. */
const jointAt = (text: string, at: number): number => {
  const blanks = /[ \t]*\r?\n/y;
  blanks.lastIndex = at + 1;
  return blanks.test(text) ? blanks.lastIndex - at : 0;
};
