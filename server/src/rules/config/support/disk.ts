/** The partitions of `customizations.disk`, and the volumes inside them. */
import type { TextRange } from "../../../base/text.ts";
import { type ConfigEntry, entriesIn, keysAt } from "../../../model/config/entries.ts";
import { type ConfigKey, member } from "../../../model/config/keys.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import type { TomlItem, TomlTable } from "../../../syntax/toml/tree.ts";
import { entriesAt, textOf } from "./values.ts";

const PARTITIONS = "customizations.disk.partitions";

/** What can be mounted. */
export interface Volume extends ConfigEntry {
  readonly kind: "partition" | "logical-volume" | "subvolume";
  readonly name: TomlItem | undefined;
  readonly mountpoint: TomlItem | undefined;
  readonly fsType: string | undefined;
}

export interface Partition extends ConfigEntry {
  readonly type: string;
  /** Where the type is written, or else the entry. */
  readonly at: TextRange;
  /** A plain partition is its own and only volume. */
  readonly volumes: readonly Volume[];
}

const known = new WeakMap<ConfigModel, readonly Partition[]>();

export function partitionsOf(model: ConfigModel): readonly Partition[] {
  let partitions = known.get(model);
  if (partitions === undefined) {
    const entries = entriesAt(model, PARTITIONS);
    const below = { logical: byTable(model, "logical_volumes"), sub: byTable(model, "subvolumes") };
    partitions = entries.map((entry) => partitionOf(entry, below));
    known.set(model, partitions);
  }
  return partitions;
}

type Below = Readonly<Record<"logical" | "sub", ReadonlyMap<TomlTable, ConfigKey>>>;

const byTable = (model: ConfigModel, name: string): ReadonlyMap<TomlTable, ConfigKey> =>
  new Map(keysAt(model.keys, `${PARTITIONS}.${name}`).map((key) => [key.table, key]));

export const volumesOf = (model: ConfigModel): readonly Volume[] =>
  partitionsOf(model).flatMap(({ volumes }) => volumes);

/** Swap space and partitions without a file system are not mounted. */
export const isMounted = ({ kind, fsType }: Volume): boolean =>
  kind === "subvolume" || !(fsType === "swap" || (kind === "partition" && fsType === "none"));

function partitionOf(entry: ConfigEntry, below: Below): Partition {
  const written = member(entry.table, "type");
  const type = textOf(written) || "plain";
  return { ...entry, type, at: written?.range ?? entry.range, volumes: volumesIn(entry, type, below) };
}

function volumesIn(entry: ConfigEntry, type: string, { logical, sub }: Below): readonly Volume[] {
  if (type === "plain") return [volumeOf("partition", entry)];
  const [kind, key] =
    type === "lvm"
      ? (["logical-volume", logical.get(entry.table)] as const)
      : (["subvolume", sub.get(entry.table)] as const);
  return key === undefined ? [] : entriesIn(key).map((each) => volumeOf(kind, each));
}

const volumeOf = (kind: Volume["kind"], entry: ConfigEntry): Volume => ({
  ...entry,
  kind,
  name: member(entry.table, "name"),
  mountpoint: member(entry.table, "mountpoint"),
  fsType: textOf(member(entry.table, "fs_type")),
});
