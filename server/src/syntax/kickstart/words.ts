/** Words of a kickstart line: Python's `shlex.split` in POSIX mode, with the place of every word. */
import type { TextRange } from "../../base/text.ts";
import type { SourceLine } from "./lines.ts";

export interface Word extends TextRange {
  /** The word as the installer sees it: quotes removed, escapes resolved. */
  readonly text: string;
  /** Whether a quote or a backslash took part in it. */
  readonly quoted: boolean;
  /** Where its first `=` stands in the source. */
  readonly equals: number | undefined;
}

/** Why a line has no words for the installer: reading stops there. */
export interface QuoteFailure {
  readonly kind: "unbalanced-quote" | "trailing-backslash";
  /** From the quote or backslash to the end of the line. */
  readonly range: TextRange;
}

export interface Split {
  /** With a failure, the last word is what was read of the broken one. */
  readonly words: readonly Word[];
  readonly comment: TextRange | undefined;
  readonly failure: QuoteFailure | undefined;
}

const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const BACKSLASH = 0x5c;

const isSeparator = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;

/**
 * Splits one line, its line break included (an escaped line break is part of a word: kickstart knows no
 * continuation). With `comments`, `#` outside quotes ends the line, also in the middle of a word.
 */
export function splitWords(text: string, line: SourceLine, comments: boolean): Split {
  const words: Word[] = [];
  let at = line.start;
  while (at < line.next) {
    const code = text.charCodeAt(at);
    if (isSeparator(code)) {
      at++;
    } else if (comments && code === HASH) {
      return { words, comment: { start: at, end: line.end }, failure: undefined };
    } else {
      const { word, next, failure } = readWord(text, at, line, comments);
      words.push(word);
      if (failure !== undefined) return { words, comment: undefined, failure };
      at = next;
    }
  }
  return { words, comment: undefined, failure: undefined };
}

interface ReadWord {
  readonly word: Word;
  readonly next: number;
  readonly failure: QuoteFailure | undefined;
}

function readWord(text: string, start: number, line: SourceLine, comments: boolean): ReadWord {
  let value = "";
  let equals: number | undefined;
  let quoted = false;
  let at = start;
  let failure: QuoteFailure | undefined;

  const take = (from: number, to: number): void => {
    const piece = text.slice(from, to);
    const found = equals === undefined ? piece.indexOf("=") : -1;
    if (found >= 0) equals = from + found;
    value += piece;
  };

  while (at < line.next && failure === undefined) {
    const code = text.charCodeAt(at);
    if (isSeparator(code) || (comments && code === HASH)) break;
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE || code === BACKSLASH) {
      quoted = true;
      const piece = code === BACKSLASH ? readEscape(at, line) : readQuoted(text, at, line);
      for (const [from, to] of piece.kept) take(from, to);
      at = piece.next;
      failure = piece.failure;
    } else {
      const end = plainEnd(text, at, line, comments);
      take(at, end);
      at = end;
    }
  }
  const word = { text: value, start, end: Math.min(at, line.end), quoted, equals };
  return { word, next: at, failure };
}

/** A quoted or escaped piece of a word: the spans of the source that its value is made of. */
interface Piece {
  readonly kept: readonly (readonly [number, number])[];
  readonly next: number;
  readonly failure?: QuoteFailure;
}

const failed = (kind: QuoteFailure["kind"], start: number, line: SourceLine): QuoteFailure => ({
  kind,
  range: { start, end: line.end },
});

/** A backslash outside quotes keeps the next character, whatever it is. */
function readEscape(at: number, line: SourceLine): Piece {
  if (at + 1 < line.next) return { kept: [[at + 1, at + 2]], next: at + 2 };
  return { kept: [], next: line.next, failure: failed("trailing-backslash", at, line) };
}

/** In double quotes a backslash escapes `"` and `\` only and is kept before anything else. */
function readQuoted(text: string, open: number, line: SourceLine): Piece {
  const quote = text.charCodeAt(open);
  const kept: (readonly [number, number])[] = [];
  let from = open + 1;
  for (let at = from; at < line.next; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return { kept: [...kept, [from, at]], next: at + 1 };
    if (code !== BACKSLASH || quote !== DOUBLE_QUOTE) continue;
    if (at + 1 >= line.next) {
      return { kept, next: line.next, failure: failed("trailing-backslash", at, line) };
    }
    const escaped = text.charCodeAt(at + 1);
    if (escaped === DOUBLE_QUOTE || escaped === BACKSLASH) {
      kept.push([from, at]);
      from = at + 1;
    }
    at++;
  }
  kept.push([from, line.end]);
  return { kept, next: line.next, failure: failed("unbalanced-quote", open, line) };
}

function plainEnd(text: string, from: number, line: SourceLine, comments: boolean): number {
  let at = from;
  while (at < line.next) {
    const code = text.charCodeAt(at);
    if (isSeparator(code) || (comments && code === HASH)) break;
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE || code === BACKSLASH) break;
    at++;
  }
  return at;
}

/** What stands behind the first `=` of a word, in the value and in the source. */
export function afterEquals(word: Word): { readonly text: string; readonly range: TextRange } | undefined {
  if (word.equals === undefined) return undefined;
  return {
    text: word.text.slice(word.text.indexOf("=") + 1),
    range: { start: word.equals + 1, end: word.end },
  };
}
