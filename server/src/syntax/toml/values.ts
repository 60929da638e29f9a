/** TOML keys and values, read as far as they can be understood. */
import {
  type Cursor,
  contentEnd,
  fail,
  isBreak,
  MAX_DEPTH,
  mark,
  rewind,
  skipBlanks,
  skipLine,
  skipVoid,
} from "./cursor.ts";
import type { TomlArray, TomlInlineTable, TomlKey, TomlPair, TomlScalar, TomlValue } from "./nodes.ts";
import { readString } from "./strings.ts";

const BARE_KEY = /[A-Za-z0-9_-]+/y;
const INTEGER =
  /^(?:[+-]?(?:0|[1-9](?:_?\d)*)|0x[\dA-Fa-f](?:_?[\dA-Fa-f])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*)$/;
const FLOAT = /^[+-]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?$/;
const SPECIAL_FLOAT = /^([+-]?)(inf|nan)$/;
const TIME = String.raw`\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?`;
const DATE = new RegExp(
  String.raw`^(?:\d{4}-\d{2}-\d{2}(?:[Tt ]${TIME}(?:[Zz]|[+-]\d{2}:\d{2})?)?|${TIME})$`,
);
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A header or the beginning of a pair: what no array element can look like, so that an array before it was left open. */
const STATEMENT =
  /(?:\[\[?[ \t]*(?!(?:true|false|inf|nan)\b)[A-Za-z_][\w-]*(?:[ \t]*\.[ \t]*[\w-]+)*[ \t]*\]\]?[ \t]*(?:#.*)?$|[\w-]+(?:[ \t]*\.[ \t]*[\w-]+)*[ \t]*=)/my;

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Reads `part.part`, at most `MAX_DEPTH` parts of it. */
export function readKeys(cursor: Cursor): TomlKey[] {
  const keys: TomlKey[] = [];
  for (;;) {
    skipBlanks(cursor);
    const key = readKey(cursor);
    if (key === undefined) {
      fail(cursor, cursor.at, cursor.at + 1);
      return keys;
    }
    if (keys.length < MAX_DEPTH) keys.push(key);
    skipBlanks(cursor);
    if (cursor.text[cursor.at] !== ".") return keys;
    cursor.at++;
  }
}

function readKey(cursor: Cursor): TomlKey | undefined {
  const { text, at: start } = cursor;
  if (text[start] === '"' || text[start] === "'") {
    const { content, range } = readString(cursor);
    return { name: content.text, quoted: true, range };
  }
  if (!matchesAt(BARE_KEY, text, start)) return undefined;
  cursor.at = BARE_KEY.lastIndex;
  return { name: text.slice(start, cursor.at), quoted: false, range: { start, end: cursor.at } };
}

/** Reads `key = value`; undefined, with the cursor where it was, when no key stands here. */
export function readPair(cursor: Cursor, depth: number): TomlPair | undefined {
  const start = cursor.at;
  const keys = readKeys(cursor);
  const last = keys.at(-1);
  if (last === undefined) return undefined;
  if (cursor.text[cursor.at] !== "=") {
    fail(cursor, start);
    const at = cursor.at;
    return {
      range: { start, end: last.range.end },
      keys,
      equals: undefined,
      value: { kind: "broken", range: { start: at, end: at } },
      plain: false,
    };
  }
  const equals = cursor.at++;
  skipBlanks(cursor);
  const value = readValue(cursor, depth + keys.length);
  return { range: { start, end: value.range.end }, keys, equals, value, plain: false };
}

/** Reads the value at the cursor; `depth` is how many tables and arrays it lies in. */
function readValue(cursor: Cursor, depth: number): TomlValue {
  const { text, at: start } = cursor;
  switch (text[start]) {
    case '"':
    case "'":
      return readString(cursor);
    case "[":
    case "{":
      if (depth < MAX_DEPTH) {
        return text[start] === "[" ? readArray(cursor, depth + 1) : readInlineTable(cursor, depth + 1);
      }
      skipLine(cursor);
      fail(cursor, start);
      return { kind: "broken", range: { start, end: cursor.at } };
    default:
      return readScalar(cursor);
  }
}

function readScalar(cursor: Cursor): TomlScalar {
  const { text, at: start } = cursor;
  cursor.at = wordEnd(text, start);
  if (LOCAL_DATE.test(text.slice(start, cursor.at)) && /^ \d$/.test(text.slice(cursor.at, cursor.at + 2))) {
    cursor.at = wordEnd(text, cursor.at + 1);
  }
  const range = { start, end: cursor.at };
  const word = text.slice(start, cursor.at);
  if (word === "true" || word === "false") return { kind: "boolean", range, value: word === "true" };
  if (INTEGER.test(word)) return { kind: "number", range, integer: true, value: integerOf(word) };
  const special = SPECIAL_FLOAT.exec(word);
  if (special !== null) {
    const size = special[2] === "nan" ? Number.NaN : Number.POSITIVE_INFINITY;
    return { kind: "number", range, integer: false, value: special[1] === "-" ? -size : size };
  }
  if (FLOAT.test(word))
    return { kind: "number", range, integer: false, value: Number(word.replaceAll("_", "")) };
  if (DATE.test(word)) return { kind: "date", range, text: word };
  fail(cursor, start);
  return { kind: "broken", range };
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[ \t\r\n,\]}#]/.test(text[at] as string)) at++;
  return at;
}

function integerOf(word: string): number | bigint {
  const digits = word.replaceAll("_", "").replace(/^\+/, "");
  const value = Number(digits) + 0;
  if (Number.isSafeInteger(value)) return value;
  return digits.startsWith("-") ? -BigInt(digits.slice(1)) : BigInt(digits);
}

function readArray(cursor: Cursor, depth: number): TomlArray {
  const start = cursor.at++;
  const elements: TomlValue[] = [];
  for (;;) {
    const before = mark(cursor);
    const newLine = skipVoid(cursor);
    const next = cursor.text[cursor.at];
    if (next === "]") {
      cursor.at++;
      break;
    }
    if (next === undefined || (newLine && matchesAt(STATEMENT, cursor.text, cursor.at))) {
      rewind(cursor, before);
      fail(cursor, start, contentEnd(cursor.text, start));
      break;
    }
    if (next === ",") {
      fail(cursor, cursor.at, cursor.at + 1);
      cursor.at++;
      continue;
    }
    elements.push(readValue(cursor, depth));
    readSeparator(cursor, before.at, "]");
  }
  return { kind: "array", range: { start, end: cursor.at }, elements };
}

/** Moves behind the comma that follows an element; makes sure that the parser moves at all. */
function readSeparator(cursor: Cursor, before: number, closing: string): void {
  const place = mark(cursor);
  skipVoid(cursor);
  const next = cursor.text[cursor.at];
  if (next === ",") cursor.at++;
  else if (next !== closing) {
    rewind(cursor, place);
    if (next === undefined) return;
    fail(cursor, cursor.at, cursor.at + 1);
    if (place.at === before) cursor.at++;
    else if (!isBreak(cursor.text[cursor.at])) stepOver(cursor);
  }
}

/** Leaves out a character that can begin no value, so that the next turn meets another one. */
function stepOver(cursor: Cursor): void {
  if (/[\]}=:;]/.test(cursor.text[cursor.at] ?? "")) cursor.at++;
}

function readInlineTable(cursor: Cursor, depth: number): TomlInlineTable {
  const start = cursor.at++;
  const pairs: TomlPair[] = [];
  for (;;) {
    const before = mark(cursor);
    const newLine = skipVoid(cursor);
    const next = cursor.text[cursor.at];
    if (next === "}") {
      cursor.at++;
      break;
    }
    const pair = next === undefined || (newLine && next === "[") ? undefined : readPair(cursor, depth);
    if (pair === undefined) {
      rewind(cursor, before);
      fail(cursor, start, contentEnd(cursor.text, start));
      if (!newLine) skipLine(cursor);
      break;
    }
    pairs.push(pair);
    const behind = mark(cursor);
    const lineEnded = skipVoid(cursor);
    if (cursor.text[cursor.at] === ",") cursor.at++;
    else if (cursor.text[cursor.at] !== "}") {
      rewind(cursor, behind);
      fail(cursor, start, contentEnd(cursor.text, start));
      if (!lineEnded) skipLine(cursor);
      break;
    }
  }
  return { kind: "inline", range: { start, end: cursor.at }, pairs };
}
