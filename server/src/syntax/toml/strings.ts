/** TOML strings of all four forms, decoded with the map back to their source. */
import { own } from "../../base/own.ts";
import type { TextRange } from "../../base/text.ts";
import { type Cursor, contentEnd, fail, isBlank, isBreak } from "./cursor.ts";
import { embeddedText, type Step } from "./embedded.ts";
import type { TomlString } from "./nodes.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  t: "\t",
  n: "\n",
  f: "\f",
  r: "\r",
  e: "\u001b",
  '"': '"',
  "\\": "\\",
};
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads the string that begins at the cursor; one that is not closed ends with its line (or with the document). */
export function readString(cursor: Cursor): TomlString {
  const { text } = cursor;
  const start = cursor.at;
  const quote = text[start] as string;
  const multiline = text.startsWith(quote.repeat(3), start);
  cursor.at += multiline ? 3 : 1;
  if (multiline) skipFirstBreak(cursor);
  const body = readBody(cursor, quote, multiline);
  if (!body.closed) fail(cursor, start, multiline ? contentEnd(text, start) : cursor.at);
  const range: TextRange = { start, end: cursor.at };
  const form = quote === "'" ? "literal" : "basic";
  return {
    kind: "string",
    range,
    form,
    multiline,
    content: embeddedText(body.text, body.steps, body.end),
  };
}

interface Body {
  readonly text: string;
  readonly steps: readonly Step[];
  readonly end: number;
  readonly closed: boolean;
}

/** A line break right behind the opening quotes is no part of the string. */
function skipFirstBreak(cursor: Cursor): void {
  if (cursor.text.startsWith("\r\n", cursor.at)) cursor.at += 2;
  else if (cursor.text[cursor.at] === "\n") cursor.at++;
}

function readBody(cursor: Cursor, quote: string, multiline: boolean): Body {
  const { text } = cursor;
  const closing = multiline ? quote.repeat(3) : quote;
  const steps: Step[] = [{ decoded: 0, source: cursor.at }];
  let decoded = "";
  let copied = cursor.at;
  const finish = (end: number, closed: boolean): Body => {
    decoded += text.slice(copied, end);
    return { text: decoded, steps, end, closed };
  };
  while (cursor.at < text.length) {
    const character = text[cursor.at];
    if (character === quote && text.startsWith(closing, cursor.at)) {
      const end = multiline ? lastClosing(text, cursor.at, quote) : cursor.at;
      cursor.at = end + closing.length;
      return finish(end, true);
    }
    if (!multiline && isBreak(character)) return finish(cursor.at, false);
    if (character === "\\" && quote === '"') {
      decoded += text.slice(copied, cursor.at);
      decoded += readEscape(cursor, multiline);
      copied = cursor.at;
      steps.push({ decoded: decoded.length, source: copied });
    } else cursor.at++;
  }
  return finish(text.length, false);
}

/** Four or five quotes in a row: the first one or two belong to the string. */
function lastClosing(text: string, at: number, quote: string): number {
  let end = at;
  while (end < at + 2 && text[end + 3] === quote) end++;
  return end;
}

/** Decodes the escape at the cursor and moves behind it; one that TOML does not know stands for itself. */
function readEscape(cursor: Cursor, multiline: boolean): string {
  const { text } = cursor;
  const start = cursor.at;
  const letter = text[start + 1] ?? "";
  const simple = own(ESCAPES, letter);
  if (simple !== undefined) {
    cursor.at += 2;
    return simple;
  }
  const digits = own(HEX_DIGITS, letter);
  if (digits !== undefined) return readUnicode(cursor, digits);
  if (multiline && skipJoin(cursor)) return "";
  cursor.at++;
  fail(cursor, start, start + 2);
  return "\\";
}

function readUnicode(cursor: Cursor, digits: number): string {
  const start = cursor.at;
  const hex = cursor.text.slice(start + 2, start + 2 + digits);
  const code = /^[0-9A-Fa-f]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : -1;
  if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    cursor.at++;
    fail(cursor, start, start + 2);
    return "\\";
  }
  cursor.at += 2 + digits;
  return String.fromCodePoint(code);
}

/** A backslash at the end of a line swallows the line break and all white space behind it. */
function skipJoin(cursor: Cursor): boolean {
  const { text } = cursor;
  let at = cursor.at + 1;
  while (isBlank(text[at])) at++;
  if (!isBreak(text[at])) return false;
  while (isBlank(text[at]) || isBreak(text[at])) at++;
  cursor.at = at;
  return true;
}
