/** Reads JSON into the tree that TOML has, so that whoever reads configs need not know which of them it was. */
import type { TextRange } from "../../base/text.ts";
import type { TomlKey } from "../toml/nodes.ts";
import type { TomlItem, TomlMember, TomlTable } from "../toml/tree.ts";
import { readJsonString } from "./strings.ts";

export interface JsonProblem {
  /** A comma before a closing bracket, a comment, something behind the document, or anything else. */
  readonly kind: "comma" | "comment" | "rest" | "value";
  readonly range: TextRange;
}

export interface JsonDocument {
  readonly tree: TomlTable;
  /** The first thing that is no JSON; what can be read behind it is in the tree all the same. */
  readonly problem: JsonProblem | undefined;
}

interface Cursor {
  readonly text: string;
  at: number;
  problem: JsonProblem | undefined;
}

/** Nobody nests deeper by hand, and the call stack must not grow without end. */
const deepest = 200;

/** Never throws, and takes time in proportion to the length of `text`. */
export function readJson(text: string): JsonDocument {
  const cursor: Cursor = { text, at: 0, problem: undefined };
  // Go's decoder takes a byte order mark for a character like any other.
  if (text.startsWith("\ufeff")) fail(cursor, "value", 0, 1);
  skipVoid(cursor);
  const value = cursor.at < text.length ? readValue(cursor, 0) : undefined;
  skipVoid(cursor);
  if (cursor.at < text.length) fail(cursor, "rest", cursor.at, endOfLine(text, cursor.at));
  if (value?.kind === "table") return { tree: value, problem: cursor.problem };
  if (value?.kind !== "nothing") fail(cursor, "value", 0, endOfLine(text, 0));
  return { tree: tableOf({ start: 0, end: text.length }, new Map()), problem: cursor.problem };
}

function fail(cursor: Cursor, kind: JsonProblem["kind"], start: number, end: number): void {
  cursor.problem ??= { kind, range: { start, end } };
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}

const VOID = /[ \t\r\n\ufeff]*/y;
const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\r\n]*/y;

/** Comments are no JSON, but easily stepped over. */
function skipVoid(cursor: Cursor): void {
  for (;;) {
    cursor.at = endOf(VOID, cursor);
    const end = endOf(COMMENT, cursor);
    if (end === cursor.at) return;
    fail(cursor, "comment", cursor.at, end);
    cursor.at = end;
  }
}

function endOf(pattern: RegExp, { text, at }: Cursor): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function readValue(cursor: Cursor, depth: number): TomlItem {
  const { text, at: start } = cursor;
  switch (text[start]) {
    case "{":
      return depth < deepest ? readObject(cursor, depth) : tooDeep(cursor);
    case "[":
      return depth < deepest ? readArray(cursor, depth) : tooDeep(cursor);
    case '"':
      return readString(cursor);
    default:
      return readWord(cursor);
  }
}

function tooDeep(cursor: Cursor): TomlItem {
  const start = cursor.at;
  fail(cursor, "value", start, start + 1);
  cursor.at = cursor.text.length;
  return { kind: "broken", range: { start, end: start + 1 } };
}

function readString(cursor: Cursor): Extract<TomlItem, { kind: "string" }> {
  const { value, wrong } = readJsonString(cursor.text, cursor.at);
  cursor.at = value.range.end;
  if (wrong !== undefined) fail(cursor, "value", wrong.start, wrong.end);
  return value;
}

const WORD = /[^\s,:"[\]{}]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

function readWord(cursor: Cursor): TomlItem {
  const start = cursor.at;
  const end = endOf(WORD, cursor);
  const range = { start, end };
  const word = cursor.text.slice(start, end);
  cursor.at = end;
  if (word === "true" || word === "false") return { kind: "boolean", range, value: word === "true" };
  const [, fraction, exponent] = NUMBER.exec(word) ?? [];
  if (NUMBER.test(word)) {
    const integer = fraction === undefined && exponent === undefined;
    return {
      kind: "number",
      range,
      integer,
      value: integer && !Number.isSafeInteger(Number(word)) ? BigInt(word) : Number(word),
    };
  }
  if (word === "null") return { kind: "nothing", range };
  fail(cursor, "value", start, Math.max(end, Math.min(start + 1, cursor.text.length)));
  return { kind: "broken", range };
}

function readArray(cursor: Cursor, depth: number): TomlItem {
  const start = cursor.at;
  const items: TomlItem[] = [];
  readElements(cursor, "]", () => {
    items.push(readValue(cursor, depth + 1));
  });
  return { kind: "list", range: { start, end: cursor.at }, items };
}

function readObject(cursor: Cursor, depth: number): TomlTable {
  const start = cursor.at;
  const members = new Map<string, TomlMember>();
  readElements(cursor, "}", () => {
    const key = readKey(cursor);
    skipVoid(cursor);
    if (cursor.text[cursor.at] === ":") cursor.at++;
    else fail(cursor, "value", cursor.at, Math.min(cursor.at + 1, cursor.text.length));
    skipVoid(cursor);
    const value = readValue(cursor, depth + 1);
    if (key) members.set(key.name, mentionedAgain(members.get(key.name), key, value));
  });
  return tableOf({ start, end: cursor.at }, members);
}

/** Of two members of one name, Go's decoder keeps what the last one says; `null` leaves what was said before. */
const mentionedAgain = (before: TomlMember | undefined, key: TomlKey, value: TomlItem): TomlMember => ({
  name: key.name,
  mentions: [...(before?.mentions ?? []), key],
  value: before !== undefined && value.kind === "nothing" ? before.value : value,
});

function readKey(cursor: Cursor): TomlKey | undefined {
  if (cursor.text[cursor.at] !== '"') {
    readWord(cursor);
    fail(cursor, "value", cursor.at, cursor.at);
    return undefined;
  }
  const { range, content } = readString(cursor);
  // Without its quotes, as a bare key of TOML.
  return {
    name: content.text,
    quoted: true,
    range: { start: range.start + 1, end: Math.max(range.start + 1, range.end - 1) },
  };
}

/** Everything up to `closing`, one element after the other; goes on where commas are missing. */
function readElements(cursor: Cursor, closing: "]" | "}", readElement: () => void): void {
  const { text } = cursor;
  const start = cursor.at++;
  let comma: number | undefined;
  for (skipVoid(cursor); text[cursor.at] !== closing; skipVoid(cursor)) {
    const before = cursor.at;
    if (before >= text.length) return fail(cursor, "value", start, start + 1);
    readElement();
    skipVoid(cursor);
    comma = text[cursor.at] === "," ? cursor.at++ : undefined;
    if (comma === undefined && text[cursor.at] !== closing) {
      fail(cursor, "value", cursor.at, Math.min(cursor.at + 1, text.length));
      if (/[\]}]/.test(text[cursor.at] ?? "")) return;
      if (cursor.at === before) cursor.at++;
    }
  }
  if (comma !== undefined) fail(cursor, "comma", comma, comma + 1);
  cursor.at++;
}

const tableOf = (range: TextRange, members: ReadonlyMap<string, TomlMember>): TomlTable => ({
  kind: "table",
  range,
  members: [...members.values()],
  get: (name) => {
    const value = members.get(name)?.value;
    return value?.kind === "nothing" ? undefined : value;
  },
});
