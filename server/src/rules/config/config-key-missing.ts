/** Entries that lack what the builder cannot do without. */
import type { TextRange } from "../../base/text.ts";
import type { Family } from "../../data/blueprint.ts";
import { type ConfigKey, member } from "../../model/config/keys.ts";
import { bytesOf } from "../../model/config/sizes.ts";
import type { TomlItem, TomlTable } from "../../syntax/toml/tree.ts";
import { defineRule } from "../rule.ts";
import { isMounted, partitionsOf, type Volume } from "./support/disk.ts";
import { ACCOUNTS, DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { headerText } from "./support/table.ts";
import { entriesAt, textOf } from "./support/values.ts";

/** `absent` and `empty`: the images for which the builder stops; "all" where it does while it reads the file. */
interface Need {
  readonly table: string;
  readonly key: string;
  readonly absent: readonly Family[] | "all";
  readonly empty: readonly Family[] | "all";
}

const VOLUMES: readonly Family[] = ["iso", "pxe"];
const PARTITIONS = "customizations.disk.partitions";

const NEEDS: readonly Need[] = [
  { table: "customizations.user", key: "name", absent: ACCOUNTS, empty: ACCOUNTS },
  { table: "customizations.group", key: "name", absent: ACCOUNTS, empty: ACCOUNTS },
  { table: "customizations.sshkey", key: "user", absent: ACCOUNTS, empty: ACCOUNTS },
  { table: "customizations.filesystem", key: "mountpoint", absent: "all", empty: DISKS },
  { table: "customizations.files", key: "path", absent: "all", empty: "all" },
  { table: "customizations.directories", key: "path", absent: "all", empty: "all" },
  { table: "customizations.iso", key: "volume_id", absent: VOLUMES, empty: VOLUMES },
  { table: PARTITIONS, key: "minsize", absent: "all", empty: [] },
  { table: `${PARTITIONS}.logical_volumes`, key: "minsize", absent: "all", empty: [] },
];

interface Lack {
  readonly message: "missing" | "empty" | "zero";
  readonly table: string;
  readonly key: string;
  readonly at: TextRange;
  readonly in: TomlTable;
}

export const rule = defineRule(
  {
    id: "config-key-missing",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go",
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/filesystem_customizations.go",
      "https://github.com/osbuild/osbuild/blob/main/stages/org.osbuild.users.meta.json",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    // Whoever is still typing has not forgotten anything yet.
    if (!model.valid) return;
    const lacks = [...plainLacks(subject), ...sizeLacks(subject), ...volumeLacks(subject)];
    if (lacks.length === 0) return;
    const misspelled = misspelledIn(model.keys);
    for (const { message, table, key, at, in: owner } of lacks) {
      if (misspelled.get(owner)?.has(key)) continue;
      report({ message, args: { table: headerText(table.split(".")), key }, at });
    }
  },
);

/** By table: the keys that are there under a wrong name, of which other findings speak. */
function misspelledIn(keys: readonly ConfigKey[]): ReadonlyMap<TomlTable, ReadonlySet<string>> {
  const found = new Map<TomlTable, Set<string>>();
  for (const { status, meant, table } of keys) {
    if (status === "known" || meant?.kind !== "sibling") continue;
    found.set(table, (found.get(table) ?? new Set()).add(meant.name));
  }
  return found;
}

/** `null`, which JSON has, is as good as nothing. */
function lackOf(
  need: Need,
  value: TomlItem | undefined,
  entry: Pick<Volume, "table" | "range">,
  subject: ConfigSubject,
): readonly Lack[] {
  const { table, key } = need;
  const stops = (families: Need["absent"]): boolean => families === "all" || isFor(families, subject);
  const place = { table, key, in: entry.table };
  if (value === undefined || value.kind === "broken") {
    return stops(need.absent) ? [{ ...place, message: "missing", at: entry.range }] : [];
  }
  const isEmpty = textOf(value) === "" || (value.kind === "list" && value.items.length === 0);
  return isEmpty && stops(need.empty) ? [{ ...place, message: "empty", at: value.range }] : [];
}

const plainLacks = (subject: ConfigSubject): readonly Lack[] =>
  NEEDS.flatMap((need) =>
    entriesAt(subject.model, need.table).flatMap((entry) =>
      lackOf(need, member(entry.table, need.key), entry, subject),
    ),
  );

/** A file system has `minsize`, or `size` as older files call it; JSON knows `minsize` alone, and takes any number. */
const sizeLacks = ({ model }: ConfigSubject): readonly Lack[] =>
  model.filesystems.flatMap(({ table: owner, range }): readonly Lack[] => {
    const place = { table: "customizations.filesystem", key: "minsize", in: owner };
    const sizes = [owner.get("minsize"), owner.get("size")].filter(
      (size) => size !== undefined && size.kind !== "broken",
    );
    if (sizes.length === 0) return [{ ...place, message: "missing", at: range }];
    const isZero = model.format === "toml" && sizes.every((size) => bytesOf(size) === 0);
    const [first] = sizes;
    return isZero && first !== undefined ? [{ ...place, message: "zero", at: first.range }] : [];
  });

function volumeLacks(subject: ConfigSubject): readonly Lack[] {
  const need = (table: string, key: string): Need => ({ table, key, absent: DISKS, empty: DISKS });
  return partitionsOf(subject.model).flatMap((partition) => {
    const bare =
      partition.type === "btrfs"
        ? lackOf(need(PARTITIONS, "subvolumes"), member(partition.table, "subvolumes"), partition, subject)
        : [];
    const inside = partition.volumes.flatMap((volume) =>
      keysNeededBy(volume).flatMap((key) =>
        lackOf(need(TABLES[volume.kind], key), member(volume.table, key), volume, subject),
      ),
    );
    return [...bare, ...inside];
  });
}

const TABLES: Readonly<Record<Volume["kind"], string>> = {
  partition: PARTITIONS,
  "logical-volume": `${PARTITIONS}.logical_volumes`,
  subvolume: `${PARTITIONS}.subvolumes`,
};

function keysNeededBy(volume: Volume): readonly string[] {
  if (volume.kind === "subvolume") return ["name", "mountpoint"];
  return isMounted(volume) ? ["mountpoint", "fs_type"] : [];
}
