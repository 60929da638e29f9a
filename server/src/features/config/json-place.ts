/** What is being written where the cursor stands in a config in JSON, also while it is none yet. */
import type { TextRange } from "../../base/text.ts";
import { topKeys } from "../../data/blueprint.ts";
import { member } from "../../model/config/keys.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import type { TomlItem, TomlTable } from "../../syntax/toml/tree.ts";
import { childOf, childTable, type Place, rootTable, type Table } from "./place.ts";

/** An object or array that is open at the cursor. */
interface Frame {
  readonly opening: "{" | "[";
  /** The key that it is the value of; that of an array's elements is the array's. */
  readonly name: string | undefined;
  /** The last string in it, which is a key as long as no colon follows. */
  last: string;
  /** Whether a colon stands between the last key and the cursor. */
  isValue: boolean;
}

const TOKEN = /"((?:[^"\\\r\n]|\\.)*)("?)|[{}[\],:]|[^\s"{}[\],:]+/g;

export function jsonPlaceAt(model: ConfigModel, offset: number): Place | undefined {
  const { text } = model;
  const frames: Frame[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { 0: token, 1: written, 2: closing, index } = match;
    const range = { start: index, end: index + token.length };
    if (range.start >= offset) break;
    const isString = written !== undefined;
    if (isString && offset < range.end + (closing ? 0 : 1)) return placeOf(model, frames, range, offset);
    if (!isString && offset <= range.end && /^[^{}[\],:]/.test(token)) {
      return placeOf(model, frames, range, offset);
    }
    note(frames, token, written);
  }
  return placeOf(model, frames, { start: offset, end: offset }, offset);
}

function note(frames: Frame[], token: string, written: string | undefined): void {
  const frame = frames.at(-1);
  if (token === "{" || token === "[") {
    const name = frame?.opening === "[" ? frame.name : frame?.last;
    frames.push({ opening: token, name, last: "", isValue: token === "[" });
  } else if (token === "}" || token === "]") frames.pop();
  else if (frame === undefined) return;
  else if (token === ":") frame.isValue = true;
  else if (token === ",") frame.isValue = frame.opening === "[";
  else if (written !== undefined && !frame.isValue) frame.last = written;
}

function placeOf(
  model: ConfigModel,
  frames: readonly Frame[],
  range: TextRange,
  offset: number,
): Place | undefined {
  const frame = frames.at(-1);
  const table = tableOf(model, frames, offset);
  if (frame === undefined || table === undefined) return undefined;
  if (!frame.isValue) {
    // Between a key and its colon, or behind a value, nothing can be written.
    const before = model.text.slice(0, range.start).trimEnd().at(-1);
    return before === "{" || before === "," ? { kind: "key", range, table, alone: false } : undefined;
  }
  const name = frame.opening === "[" ? frame.name : frame.last;
  const key = name === undefined ? undefined : childOf(table, name);
  const before = model.text.slice(0, range.start).trimEnd().at(-1);
  if (key === undefined || !/[:[,]/.test(before ?? "")) return undefined;
  return { kind: "value", range, key, quoted: false, others: frame.opening === "[" ? [] : undefined };
}

/** The innermost table that the builder knows; undefined below a name that it does not know. */
function tableOf(model: ConfigModel, frames: readonly Frame[], offset: number): Table | undefined {
  const names = frames.slice(1).flatMap(({ opening, name }) => (opening === "{" ? [name ?? ""] : []));
  const path = /^blueprint$/i.test(names[0] ?? "") ? names.slice(1) : names;
  const around = innermost(model.tree, offset);
  const type = member(around, "type");
  const table = path.reduce<Table | undefined>((at, name) => at && childTable(at, name, []), rootTable);
  return (
    table && {
      ...table,
      keys: path.length === 0 ? topKeys : table.keys,
      present: new Set(around.members.map(({ name }) => name.toLowerCase())),
      type: type?.kind === "string" && type.content.text !== "" ? type.content.text : "plain",
    }
  );
}

function innermost(table: TomlTable, offset: number): TomlTable {
  for (const { value } of table.members) {
    const inside = tableIn(value, offset);
    if (inside !== undefined) return innermost(inside, offset);
  }
  return table;
}

function tableIn(item: TomlItem, offset: number): TomlTable | undefined {
  if (offset <= item.range.start || item.range.end < offset) return undefined;
  if (item.kind === "table") return item;
  if (item.kind !== "list") return undefined;
  for (const each of item.items) {
    const found = tableIn(each, offset);
    if (found !== undefined) return found;
  }
  return undefined;
}
