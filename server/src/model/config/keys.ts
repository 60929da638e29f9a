/** Looks every key of a config up in the builder's list of keys. */
import { remembering } from "../../base/memory.ts";
import type { TextRange } from "../../base/text.ts";
import { type BlueprintKey, childNamed, type Keys, topKeys } from "../../data/blueprint.ts";
import type { TomlKey } from "../../syntax/toml/nodes.ts";
import type { Nothing, TomlItem, TomlMember, TomlTable } from "../../syntax/toml/tree.ts";
import { type Meant, meaningOf } from "./meaning.ts";

/** The builder tells them by the file's name alone. */
export type ConfigFormat = "toml" | "json";

/** A key of one table, with every place that mentions it (each header below it does). */
export interface ConfigKey {
  /** Names as the builder spells them, where it knows them; array indexes are left out. */
  readonly path: readonly string[];
  /** As written. */
  readonly name: string;
  readonly range: TextRange;
  readonly places: readonly TomlKey[];
  /** `lost`: unknown in a table whose unknown keys the builder drops without a word. */
  readonly status: "known" | "unknown" | "lost";
  readonly node: BlueprintKey | undefined;
  /** What an unknown key was probably meant to be. */
  readonly meant: Meant | undefined;
  /** The table that holds it, and the keys that may stand there. */
  readonly table: TomlTable;
  readonly siblings: Keys;
  readonly value: TomlItem;
  /** Whether the builder takes the value for given: empty strings, zero, false and empty arrays do not count. */
  readonly set: boolean;
  readonly parent: ConfigKey | undefined;
}

interface Place {
  readonly format: ConfigFormat;
  readonly table: TomlTable;
  readonly keys: Keys;
  readonly node: BlueprintKey | undefined;
  readonly path: readonly string[];
  readonly parent: ConfigKey | undefined;
}

/** Nobody reads more suggestions in one file, and each costs a comparison with all keys of its table. */
const MAX_GUESSES = 200;

interface Found {
  readonly keys: ConfigKey[];
  guesses: number;
}

/** Every key of the tree, tables before what they hold; nothing below an unknown key. */
export function keysOf(tree: TomlTable, format: ConfigFormat): readonly ConfigKey[] {
  const found: Found = { keys: [], guesses: 0 };
  visit({ format, table: tree, keys: topKeys, node: undefined, path: top, parent: undefined }, found);
  return found.keys;
}

function visit(place: Place, found: Found): void {
  for (const member of place.table.members) {
    const key = keyOf(place, member, found.guesses < MAX_GUESSES);
    if (key.status !== "known") found.guesses++;
    found.keys.push(key);
    const keys = key.node?.keys;
    if (key.status !== "known" || keys === undefined || key.node?.open) continue;
    for (const table of tablesIn(member.value)) {
      visit({ format: place.format, table, keys, node: key.node, path: key.path, parent: key }, found);
    }
  }
}

function keyOf(place: Place, member: TomlMember, guess: boolean): ConfigKey {
  const name = spelling(place, member.name);
  const node = name === undefined ? undefined : childNamed(place.keys, name);
  const type = node?.only === undefined ? "" : partitionType(place.table);
  const excluded = node?.only !== undefined && TYPES.includes(type) && !node.only.includes(type);
  const known = node !== undefined && !excluded && (node.format ?? place.format) === place.format;
  const first = member.mentions[0] as TomlKey;
  return {
    path: known && name !== undefined ? pathTo(place.path, name) : [...place.path, name ?? member.name],
    name: member.name,
    range: first.range,
    places: member.mentions,
    status: known ? "known" : place.node?.unknownKeys === "ignored" ? "lost" : "unknown",
    node: known ? node : undefined,
    meant: known
      ? undefined
      : excluded
        ? { kind: "other-type", type, types: node?.only ?? [] }
        : meaningOf(place.path, place.keys, member.name, guess),
    table: place.table,
    siblings: place.keys,
    value: member.value,
    set: isSet(member.value),
    parent: place.parent,
  };
}

const top: readonly string[] = [];

const pathsBelow = remembering((_: readonly string[]) => new Map<string, readonly string[]>());

/** The path of a known key: the same object wherever it is mentioned. */
function pathTo(parent: readonly string[], name: string): readonly string[] {
  const paths = pathsBelow(parent);
  const path = paths.get(name) ?? [...parent, name];
  paths.set(name, path);
  return path;
}

/** As it is written with points. */
export const dotted = remembering((path: readonly string[]): string => path.join("."));

/** The builder's own spelling of `written`: case counts only where the table is read as a map. */
function spelling({ keys, node, format }: Place, written: string): string | undefined {
  if (Object.hasOwn(keys, written)) return written;
  if (node?.exactCase === "always" || node?.exactCase === format) return undefined;
  const folded = folding(written);
  return Object.keys(keys).find((name) => folding(name) === folded);
}

/** Names that are the same to Go, whatever the case of their letters: it counts the long s among them. */
const folding = (name: string): string => name.toLowerCase().replaceAll("\u017f", "s");

const TYPES: readonly string[] = ["plain", "lvm", "btrfs"];

/** A partition without a type is a plain one; a wrong type is another matter, and excludes no key. */
function partitionType(table: TomlTable): string {
  const type = member(table, "type");
  if (type === undefined) return "plain";
  return type.kind === "string" && type.content.text !== "" ? type.content.text : "plain";
}

/** The tables that a value holds, whether it stands as one table or as an array of them. */
export const tablesIn = (value: TomlItem): readonly TomlTable[] =>
  value.kind === "table"
    ? [value]
    : value.kind === "list"
      ? value.items.flatMap((item) =>
          item.kind === "nothing" ? emptyAt(item) : item.kind === "table" ? item : [],
        )
      : [];

/** To Go's decoder, an element that is `null` is a table without keys. */
const emptyAt = remembering(
  ({ range }: Nothing): TomlTable => ({ kind: "table", range, members: [], get: () => undefined }),
);

/** The value of `name` (in lower case) in `table`, where it may stand in any case of letters. */
export const member = (table: TomlTable, name: string): TomlItem | undefined =>
  table.get(name) ??
  table.members.findLast(
    (each) =>
      each.name.length === name.length && folding(each.name) === name && each.value.kind !== "nothing",
  )?.value;

function isSet(value: TomlItem): boolean {
  switch (value.kind) {
    case "string":
      return value.content.text !== "";
    case "number":
      return Number(value.value) !== 0;
    case "boolean":
      return value.value;
    case "list":
      return value.items.length > 0;
    case "broken":
    case "nothing":
      return false;
    default:
      return true;
  }
}
