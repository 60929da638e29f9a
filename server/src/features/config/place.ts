/** What is being written where the cursor stands in a config. */
import { lineStartOf, type TextRange } from "../../base/text.ts";
import { type BlueprintKey, childNamed, type Keys, topKeys } from "../../data/blueprint.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import type { TomlInlineTable, TomlKey, TomlPair, TomlSection, TomlValue } from "../../syntax/toml/nodes.ts";
import { pairBefore, sectionAt } from "../../syntax/toml/places.ts";

export type Place =
  /** A header; `range` is all of it that stands on its line. */
  | { readonly kind: "header"; readonly range: TextRange }
  /** A key; `range` is the part of it behind the last dot. */
  | {
      readonly kind: "key";
      readonly range: TextRange;
      readonly table: Table;
      /** Whether a header could stand here as well. */
      readonly alone: boolean;
    }
  /** A value of the key at `path`. */
  | {
      readonly kind: "value";
      readonly range: TextRange;
      readonly key: BlueprintKey;
      /** Whether quotes stand around the place. */
      readonly quoted: boolean;
      /** The other elements of the list in which the place lies; undefined outside of lists. */
      readonly others: readonly string[] | undefined;
    };

/** A table of the config that the builder knows, as far as it has been written. */
export interface Table {
  readonly path: readonly string[];
  readonly keys: Keys;
  /** Names that it holds, in lower case. */
  readonly present: ReadonlySet<string>;
  /** Value of `type`, which decides over the keys of a partition. */
  readonly type: string;
}

const WORD = /[\w-]*/y;

export function placeAt(model: ConfigModel, offset: number): Place | undefined {
  const { document, text } = model;
  if (document.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const section = sectionAt(document, offset);
  const { header } = section;
  const lineStart = lineStartOf(text, offset);
  if (header !== undefined && header.range.start >= lineStart) {
    const inside = /^\[\[?[^\]#]*\]{0,2}$/.test(text.slice(header.range.start, offset));
    return inside
      ? { kind: "header", range: { start: header.range.start, end: Math.max(header.range.end, offset) } }
      : undefined;
  }
  const table = tableOf(section);
  const pair = pairBefore(section, offset);
  if (
    pair !== undefined &&
    pair.equals !== undefined &&
    offset > pair.equals &&
    offset <= reach(text, pair)
  ) {
    return table && valuePlace(text, table, pair, offset);
  }
  const typed = /^[ \t\ufeff]*((?:[\w-]+[ \t]*\.[ \t]*)*)[\w-]*$/.exec(text.slice(lineStart, offset));
  return typed === null || table === undefined
    ? undefined
    : keyPlace(text, table, typed[1] ?? "", offset, true);
}

/** How far the value of a pair reaches: to the blank behind an equals sign that nothing follows yet. */
function reach(text: string, { equals, range }: TomlPair): number {
  let end = Math.max(range.end, (equals ?? 0) + 1);
  while (text[end] === " " || text[end] === "\t") end++;
  return end;
}

function keyPlace(
  text: string,
  table: Table,
  dotted: string,
  offset: number,
  alone: boolean,
): Place | undefined {
  const parts = dotted
    .split(".")
    .map((part) => part.trim())
    .filter(Boolean);
  const below = parts.reduce<Table | undefined>((at, name) => at && childTable(at, name, []), table);
  if (below === undefined) return undefined;
  return { kind: "key", range: wordAround(text, offset), table: below, alone: alone && parts.length === 0 };
}

function wordAround(text: string, offset: number): TextRange {
  let start = offset;
  while (start > 0 && /[\w-]/.test(text[start - 1] as string)) start--;
  WORD.lastIndex = offset;
  WORD.exec(text);
  return { start, end: Math.max(offset, WORD.lastIndex) };
}

function valuePlace(text: string, table: Table, pair: TomlPair, offset: number): Place | undefined {
  const last = pair.keys.at(-1);
  const holder = pair.keys
    .slice(0, -1)
    .reduce<Table | undefined>((at, { name }) => at && childTable(at, name, []), table);
  const key = holder && last && childOf(holder, last.name);
  if (holder === undefined || last === undefined || key === undefined) return undefined;
  return insideValue(text, { key, table: holder, name: last.name }, pair.value, offset);
}

interface Held {
  readonly key: BlueprintKey;
  readonly table: Table;
  readonly name: string;
  readonly others?: readonly string[];
}

const valueAt = ({ key, others }: Held, range: TextRange, quoted = false): Place => ({
  kind: "value",
  range,
  key,
  quoted,
  others,
});

function insideValue(text: string, held: Held, value: TomlValue, offset: number): Place | undefined {
  switch (value.kind) {
    case "string": {
      if (value.multiline || offset <= value.range.start) return undefined;
      const closed =
        text[value.range.end - 1] === text[value.range.start] && value.range.end - value.range.start > 1;
      const end = value.range.end - (closed ? 1 : 0);
      return offset > end ? undefined : valueAt(held, { start: value.range.start + 1, end }, true);
    }
    case "array": {
      const element = value.elements.find(({ range }) => range.start <= offset && offset <= range.end);
      const others = value.elements.flatMap((each) =>
        each !== element && each.kind === "string" ? [each.content.text] : [],
      );
      if (element !== undefined) return insideValue(text, { ...held, others }, element, offset);
      const isInside =
        value.range.start < offset && (offset < value.range.end || text[value.range.end - 1] !== "]");
      return isInside ? valueAt({ ...held, others }, { start: offset, end: offset }) : undefined;
    }
    case "inline":
      return insideInline(text, held, value, offset);
    default: {
      const start = value.range.end < offset ? offset : Math.min(value.range.start, offset);
      return valueAt(held, { start, end: Math.max(value.range.end, offset) });
    }
  }
}

function insideInline(text: string, held: Held, value: TomlInlineTable, offset: number): Place | undefined {
  const table = childTable(held.table, held.name, value.pairs);
  if (table === undefined || offset <= value.range.start) return undefined;
  const pair = value.pairs.findLast(({ range }) => range.start <= offset);
  if (pair?.equals !== undefined && pair.equals < offset && offset <= reach(text, pair)) {
    return valuePlace(text, table, pair, offset);
  }
  const typed = /[{,][ \t\r\n]*((?:[\w-]+[ \t]*\.[ \t]*)*)[\w-]*$/.exec(
    text.slice(value.range.start, offset),
  );
  return typed === null ? undefined : keyPlace(text, table, typed[1] ?? "", offset, false);
}

export const rootTable: Table = { path: [], keys: topKeys, present: new Set(), type: "" };

/** The table of a section; undefined below a name that the builder does not know. */
function tableOf({ header, pairs }: TomlSection): Table | undefined {
  const root: Table = { ...rootTable, present: names(pairs) };
  const keys: readonly TomlKey[] = header?.keys ?? [];
  return keys.reduce<Table | undefined>((at, { name }) => at && childTable(at, name, pairs), root);
}

export function childTable(table: Table, name: string, pairs: readonly TomlPair[]): Table | undefined {
  const written = spelling(table, name);
  const key = written === undefined ? undefined : childNamed(table.keys, written);
  if (written === undefined || key?.keys === undefined) return undefined;
  const type = pairs.find(({ keys }) => keys.length === 1 && keys[0]?.name.toLowerCase() === "type")?.value;
  return {
    path: [...table.path, written],
    keys: key.keys,
    present: names(pairs),
    type: type?.kind === "string" && type.content.text !== "" ? type.content.text : "plain",
  };
}

const names = (pairs: readonly TomlPair[]): ReadonlySet<string> =>
  new Set(pairs.flatMap(({ keys }) => (keys.length === 1 ? [keys[0]?.name.toLowerCase() ?? ""] : [])));

const spelling = (table: Table, name: string): string | undefined =>
  Object.keys(table.keys).find((key) => key.toLowerCase() === name.toLowerCase());

export const childOf = (table: Table, name: string): BlueprintKey | undefined =>
  childNamed(table.keys, spelling(table, name) ?? name);
