/** The moving place of the TOML parser, and the void (blanks, line breaks, comments) between tokens. */
import type { TextRange } from "../../base/text.ts";

export interface Cursor {
  readonly text: string;
  at: number;
  readonly comments: TextRange[];
  readonly errors: TextRange[];
}

/** Deeper nesting is no config: it only costs stack. Key parts, arrays and inline tables all count. */
export const MAX_DEPTH = 100;

export const isBreak = (character: string | undefined): boolean => character === "\n" || character === "\r";

export const isBlank = (character: string | undefined): boolean => character === " " || character === "\t";

/** Nobody looks at more: a text with as many errors is something else. */
const MAX_ERRORS = 1000;

export function fail(cursor: Cursor, start: number, end: number = cursor.at): void {
  if (cursor.errors.length < MAX_ERRORS) cursor.errors.push({ start, end: Math.max(start, end) });
}

export function skipBlanks(cursor: Cursor): void {
  while (isBlank(cursor.text[cursor.at])) cursor.at++;
}

/** Skips blanks, comments and line breaks; says whether a line break was among them. */
export function skipVoid(cursor: Cursor): boolean {
  const { text } = cursor;
  let broken = false;
  for (;;) {
    const character = text[cursor.at];
    if (isBreak(character)) broken = true;
    else if (character === "#") {
      skipComment(cursor);
      continue;
    } else if (!isBlank(character)) return broken;
    cursor.at++;
  }
}

/** Notes the comment at the cursor and moves to the end of its line. */
export function skipComment(cursor: Cursor): void {
  const start = cursor.at;
  cursor.at = lineEnd(cursor.text, start);
  cursor.comments.push({ start, end: cursor.at });
}

/** Gives up on the rest of the line. */
export function skipLine(cursor: Cursor): void {
  cursor.at = lineEnd(cursor.text, cursor.at);
}

const REST_OF_LINE = /[^\r\n]*/y;

export function lineEnd(text: string, from: number): number {
  REST_OF_LINE.lastIndex = from;
  REST_OF_LINE.test(text);
  return REST_OF_LINE.lastIndex;
}

/** End of the line's last character that is no blank. */
export function contentEnd(text: string, from: number): number {
  let end = lineEnd(text, from);
  while (end > from && isBlank(text[end - 1])) end--;
  return end;
}

export interface Mark {
  readonly at: number;
  readonly comments: number;
}

export const mark = (cursor: Cursor): Mark => ({ at: cursor.at, comments: cursor.comments.length });

/** Goes back to `place`, forgetting the comments met since. */
export function rewind(cursor: Cursor, place: Mark): void {
  cursor.at = place.at;
  cursor.comments.length = place.comments;
}
