/** The accounts that a config creates, and its kickstart. */
import type { TextRange } from "../../base/text.ts";
import type { EmbeddedText } from "../../syntax/toml/embedded.ts";
import type { TomlString } from "../../syntax/toml/nodes.ts";
import type { TomlItem, TomlTable } from "../../syntax/toml/tree.ts";
import { type ConfigEntry, entriesIn, keyAtPath } from "./entries.ts";
import { type ConfigKey, member } from "./keys.ts";

/** An entry of `customizations.user`, `.group` or `.sshkey`. */
export interface ConfigAccount {
  readonly kind: "user" | "group" | "sshkey";
  /** The key that opens the entry: in its header, or before its inline table. */
  readonly range: TextRange;
  readonly table: TomlTable;
  readonly name: TomlString | undefined;
  /** Of users only. */
  readonly password: TomlString | undefined;
}

/** An entry of `customizations.filesystem`. */
export interface ConfigFilesystem {
  readonly range: TextRange;
  readonly table: TomlTable;
  readonly mountpoint: TomlString | undefined;
}

export interface ConfigKickstart {
  readonly contents: EmbeddedText;
  /** The string with its quotes. */
  readonly range: TextRange;
}

const NAME_KEYS = { user: "name", group: "name", sshkey: "user" } as const;

export function accountsOf(keys: readonly ConfigKey[]): readonly ConfigAccount[] {
  return (["user", "group", "sshkey"] as const).flatMap((kind) =>
    entries(keys, kind).map(({ table, range }) => ({
      kind,
      range,
      table,
      name: stringIn(member(table, NAME_KEYS[kind])),
      password: kind === "user" ? stringIn(member(table, "password")) : undefined,
    })),
  );
}

export const filesystemsOf = (keys: readonly ConfigKey[]): readonly ConfigFilesystem[] =>
  entries(keys, "filesystem").map(({ table, range }) => ({
    range,
    table,
    mountpoint: stringIn(table.get("mountpoint")),
  }));

/** The text of `customizations.installer.kickstart.contents`. */
export function kickstartOf(keys: readonly ConfigKey[]): ConfigKickstart | undefined {
  const value = keyAtPath(keys, "customizations.installer.kickstart.contents")?.value;
  return value?.kind === "string" ? { contents: value.content, range: value.range } : undefined;
}

const entries = (keys: readonly ConfigKey[], name: string): readonly ConfigEntry[] => {
  const key = keyAtPath(keys, `customizations.${name}`);
  return key === undefined ? [] : entriesIn(key);
};

const stringIn = (value: TomlItem | undefined): TomlString | undefined =>
  value?.kind === "string" ? value : undefined;
