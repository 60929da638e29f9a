/** Places in a config that the image builder speaks of by name, value or line. */
import { type LineIndex, lineIndex, type TextRange } from "../../../base/text.ts";
import { entriesIn, keysAt } from "../../../model/config/entries.ts";
import { type ConfigKey, dotted, member } from "../../../model/config/keys.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import type { TomlItem, TomlTable } from "../../../syntax/toml/tree.ts";

/** The first mention of a key. */
export const keyPlace = (model: ConfigModel, path: string): TextRange | undefined =>
  keysAt(model.keys, path)[0]?.range;

/** The strings `text` at `path` and below it, in their order. */
export const stringsBelow = (model: ConfigModel, path: string, text: string): readonly TextRange[] =>
  model.keys
    .filter((key) => key.status === "known" && `${dotted(key.path)}.`.startsWith(`${path}.`))
    .flatMap(({ value }) => stringsIn(value))
    .filter(({ content }) => content.text === text)
    .map(({ range }) => range);

export const stringsIn = (value: TomlItem): readonly Extract<TomlItem, { kind: "string" }>[] =>
  value.kind === "string"
    ? [value]
    : value.kind === "list"
      ? value.items.flatMap((item) => (item.kind === "string" ? item : []))
      : [];

/** Keys that the builder does not know, by the path that it prints or by their name alone. */
export const unknownKeys = (model: ConfigModel, isIt: (path: string, key: ConfigKey) => boolean) =>
  model.keys.filter((key) => key.status !== "known" && isIt(dotted(key.path).toLowerCase(), key));

/** Every mention of the path in the tree, whether the builder's list of keys has it or not. */
export function treePlaces(model: ConfigModel, path: string): readonly TextRange[] {
  const wrapped = model.wrapper?.value;
  let tables: readonly TomlTable[] = [wrapped?.kind === "table" ? wrapped : model.tree];
  let found: readonly TextRange[] = [];
  for (const name of path.split(".")) {
    const members = tables.flatMap((table) => table.members.filter((member) => member.name === name));
    found = members.flatMap(({ mentions }) => mentions.slice(0, 1).map(({ range }) => range));
    tables = members.flatMap(({ value }) =>
      value.kind === "table" ? [value] : value.kind === "list" ? value.items.filter(isTable) : [],
    );
  }
  return found;
}

const isTable = (item: TomlItem): item is TomlTable => item.kind === "table";

/**
 * The place on a line (from 1) that an error of the TOML parser means: the syntax error there, the key, or the part of
 * the entry which begins there that the error names.
 */
export function linePlace(model: ConfigModel, line: number, key: string, why: string): TextRange | undefined {
  const lines = lineIndex(model.text);
  if (line < 1 || line > lines.lineCount) return undefined;
  const isThere = ({ start }: TextRange) => lines.position(start).line === line - 1;
  const { problem } = model;
  if (problem && isThere(problem.range)) return problem.range;
  for (const known of model.keys) {
    if (dotted(known.path).toLowerCase() !== key.toLowerCase()) continue;
    const mention = known.places.find(({ range }) => isThere(range));
    if (!mention) continue;
    const entry =
      known.value.kind === "list" ? entriesIn(known).find(({ range }) => isThere(range)) : undefined;
    return (entry && memberNamed(entry.table, why)) ?? mention.range;
  }
  return wholeLine(model.text, lines, line - 1);
}

function wholeLine(text: string, lines: LineIndex, line: number): TextRange {
  const end = lines.lineEnd(line);
  const start = lines.lineStart(line);
  const indent = text.slice(start, end).search(/\S/);
  return { start: start + Math.max(0, indent), end };
}

/** The value of the member that a sentence names first. */
function memberNamed({ members }: TomlTable, sentence: string): TextRange | undefined {
  for (const word of sentence.match(/\w+/g) ?? []) {
    const member = members.find(({ name }) => name.toLowerCase() === word.toLowerCase());
    if (member) return member.value.range;
  }
  return undefined;
}

/** A setting of a user: the first one of the names that is there. */
export function memberOf(
  { accounts }: ConfigModel,
  user: string,
  names: readonly string[],
): TextRange | undefined {
  const account = accounts.find(({ kind, name }) => kind === "user" && name?.content.text === user);
  const values = names.map((name) => account && member(account.table, name));
  return values.find((value) => value !== undefined)?.range ?? account?.range;
}

/** The numbers `id` at `path`. */
export const idPlaces = (model: ConfigModel, path: string, id: number): readonly TextRange[] =>
  keysAt(model.keys, path).flatMap(({ value }) =>
    value.kind === "number" && Number(value.value) === id ? value.range : [],
  );
