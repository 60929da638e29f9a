/** Puts the tolerant tree and smol-toml's values into one comparable form. */
import { TomlDate } from "smol-toml";
import { parseDocument } from "../../../server/src/syntax/toml/document.ts";
import { type TomlItem, treeOf } from "../../../server/src/syntax/toml/tree.ts";

export type Plain =
  | string
  | number
  | bigint
  | boolean
  | readonly Plain[]
  | { readonly entries: readonly Entry[] };
type Entry = readonly [string, Plain];

const sorted = (entries: readonly Entry[]): Plain => ({
  entries: [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
});

export const plainTree = (text: string): Plain => plainItem(treeOf(parseDocument(text)));

function plainItem(item: TomlItem): Plain {
  switch (item.kind) {
    case "table":
      return sorted(item.members.map((member) => [member.name, plainItem(member.value)]));
    case "list":
      return item.items.map(plainItem);
    case "string":
      return item.content.text;
    case "number":
    case "boolean":
      return item.value;
    case "date":
      return new TomlDate(item.text).toISOString();
    case "broken":
    case "nothing":
      throw new Error(`broken value at ${item.range.start}`);
  }
}

export function plainValue(value: unknown): Plain {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === "object" && value !== null) {
    return sorted(Object.entries(value).map(([name, member]) => [name, plainValue(member)]));
  }
  return value as Plain;
}
