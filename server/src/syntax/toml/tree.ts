/** What a TOML document says: its statements merged into tables. */
import type { TextRange } from "../../base/text.ts";
import type { TomlDocument, TomlKey, TomlPair, TomlScalar, TomlSection, TomlValue } from "./nodes.ts";

export interface TomlTable {
  readonly kind: "table";
  /** Its section (with the header), its braces, or the key that made it come into being. */
  readonly range: TextRange;
  /** In the order of the document; a name stands twice only where the document is wrong. */
  readonly members: readonly TomlMember[];
  get(name: string): TomlItem | undefined;
}

interface TomlList {
  readonly kind: "list";
  readonly range: TextRange;
  readonly items: readonly TomlItem[];
}

/** A name in a table, and every place at which the document mentions it. */
export interface TomlMember {
  readonly name: string;
  readonly mentions: readonly TomlKey[];
  readonly value: TomlItem;
}

/** JSON's `null`, which TOML has not: a key without a value, or an element that holds nothing. */
export interface Nothing {
  readonly kind: "nothing";
  readonly range: TextRange;
}

export type TomlItem = TomlTable | TomlList | TomlScalar | Nothing;

interface OpenTable extends TomlTable {
  readonly members: OpenMember[];
  /** Of a table with many members; most have a few. */
  byName: Map<string, OpenMember> | undefined;
}

interface OpenList extends TomlList {
  readonly items: OpenItem[];
  /** Written as `[[name]]`, and so open to further elements. */
  readonly sections: boolean;
}

interface OpenMember {
  readonly name: string;
  readonly mentions: TomlKey[];
  readonly value: OpenItem;
}

type OpenItem = OpenTable | OpenList | TomlScalar;

function openTable(range: TextRange): OpenTable {
  const table: OpenTable = {
    kind: "table",
    range,
    members: [],
    byName: undefined,
    get: (name) => memberOf(table, name)?.value,
  };
  return table;
}

/** More than these are found by an index. */
const FEW = 8;

const memberOf = ({ members, byName }: OpenTable, name: string): OpenMember | undefined =>
  byName === undefined ? members.find((member) => member.name === name) : byName.get(name);

function add(table: OpenTable, key: TomlKey, value: OpenItem): void {
  const member: OpenMember = { name: key.name, mentions: [key], value };
  table.members.push(member);
  if (table.byName === undefined) {
    if (table.members.length <= FEW) return;
    table.byName = new Map();
    for (const each of table.members) if (!table.byName.has(each.name)) table.byName.set(each.name, each);
  } else if (!table.byName.has(key.name)) table.byName.set(key.name, member);
}

/** The root table of `document`. */
export function treeOf(document: TomlDocument): TomlTable {
  const root = openTable({ start: 0, end: document.text.length });
  for (const section of document.sections) {
    const table = section.header === undefined ? root : openSection(root, section);
    for (const pair of section.pairs) insert(table, pair);
  }
  return root;
}

function openSection(root: OpenTable, section: TomlSection): OpenTable {
  const { keys, array } = section.header ?? { keys: [], array: false };
  const last = keys.at(-1);
  if (last === undefined) return openTable(section.range);
  const parent = keys.slice(0, -1).reduce((table, key) => descend(table, key, key.range), root);
  if (!array) return descend(parent, last, section.range);
  const element = openTable(section.range);
  const member = memberOf(parent, last.name);
  if (member?.value.kind === "list" && member.value.sections) {
    member.mentions.push(last);
    member.value.items.push(element);
  } else {
    add(parent, last, { kind: "list", range: section.range, items: [element], sections: true });
  }
  return element;
}

/** The table that `key` names inside `table`: made where there is none, the latest element where it is a list of them. */
function descend(table: OpenTable, key: TomlKey, range: TextRange): OpenTable {
  const member = memberOf(table, key.name);
  const value = member?.value;
  const found = value?.kind === "list" && value.sections ? value.items.at(-1) : value;
  if (member !== undefined && found?.kind === "table") {
    member.mentions.push(key);
    return found;
  }
  const made = openTable(range);
  add(table, key, made);
  return made;
}

function insert(table: OpenTable, pair: TomlPair): void {
  const last = pair.keys.at(-1);
  if (last === undefined) return;
  const parent = pair.keys.slice(0, -1).reduce((at, key) => descend(at, key, key.range), table);
  add(parent, last, itemOf(pair.value));
}

function itemOf(value: TomlValue): OpenItem {
  if (value.kind === "array") {
    return { kind: "list", range: value.range, items: value.elements.map(itemOf), sections: false };
  }
  if (value.kind !== "inline") return value;
  const table = openTable(value.range);
  for (const pair of value.pairs) insert(table, pair);
  return table;
}
