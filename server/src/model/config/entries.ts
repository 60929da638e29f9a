/** The entries of lists of tables, and keys found by their path. */
import { remembering } from "../../base/memory.ts";
import type { TextRange } from "../../base/text.ts";
import type { TomlKey } from "../../syntax/toml/nodes.ts";
import type { TomlTable } from "../../syntax/toml/tree.ts";
import { type ConfigKey, dotted, tablesIn } from "./keys.ts";

export interface ConfigEntry {
  readonly table: TomlTable;
  /** The key that opens the entry: in its header, or before its inline table. */
  readonly range: TextRange;
}

/** The tables of `key`; those of inline arrays all share the one mention of their key. */
export function entriesIn(key: ConfigKey): readonly ConfigEntry[] {
  let next = 0;
  return tablesIn(key.value).map((table) => {
    while (startOf(key.places[next]) < table.range.start) next++;
    const opening = startOf(key.places[next]) < table.range.end ? key.places[next] : undefined;
    return { table, range: opening?.range ?? table.range };
  });
}

const startOf = (key: TomlKey | undefined): number => key?.range.start ?? Number.POSITIVE_INFINITY;

/** The known keys at `path`, dotted canonical names: one for each table that gives it a value. */
export const keysAt = (keys: readonly ConfigKey[], path: string): readonly ConfigKey[] =>
  indexOf(keys).get(path) ?? none;

/** The only one, or the first. */
export const keyAtPath = (keys: readonly ConfigKey[], path: string): ConfigKey | undefined =>
  keysAt(keys, path)[0];

const none: readonly ConfigKey[] = [];

const indexOf = remembering((keys: readonly ConfigKey[]): ReadonlyMap<string, readonly ConfigKey[]> => {
  const index = new Map<string, ConfigKey[]>();
  for (const key of keys) {
    if (key.status !== "known" || key.value.kind === "nothing") continue;
    const path = dotted(key.path);
    const there = index.get(path);
    if (there === undefined) index.set(path, [key]);
    else there.push(key);
  }
  return index;
});
