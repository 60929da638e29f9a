/** What a config asks for: the tables `customizations.disk` and `customizations.filesystem`, as the builder takes them. */
import type { CustomDisk } from "../../../model/config/disk/custom.ts";
import type { WantedFilesystem } from "../../../model/config/disk/filesystems.ts";
import { type Partition, partition, SECTOR, type Volume } from "../../../model/config/disk/table.ts";
import { type ConfigEntry, keyAtPath } from "../../../model/config/entries.ts";
import { member } from "../../../model/config/keys.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import { bytesOf } from "../../../model/config/sizes.ts";
import { partitionsOf, type Partition as Written } from "../../../rules/config/support/disk.ts";
import { textOf } from "../../../rules/config/support/values.ts";

const DISK = "customizations.disk";

/** undefined where the config has no such table. */
export function customDisk(model: ConfigModel): CustomDisk | undefined {
  if (keyAtPath(model.keys, DISK) === undefined) return undefined;
  const value = (name: string) => keyAtPath(model.keys, `${DISK}.${name}`)?.value;
  const sectorSize = bytesOf(value("sector_size")) ?? 0;
  return {
    type: textOf(value("type")) === "dos" ? "dos" : "gpt",
    minsize: bytesOf(value("minsize")) ?? 0,
    startOffset: bytesOf(value("start_offset")) ?? 0,
    sectorSize: isPowerOfTwo(sectorSize) ? sectorSize : SECTOR,
    partitions: partitionsOf(model).map(asPartition),
  };
}

const isPowerOfTwo = (size: number): boolean => size > 0 && Number.isInteger(Math.log2(size));

export const wantedFilesystems = ({ filesystems, format }: ConfigModel): readonly WantedFilesystem[] =>
  filesystems.flatMap(({ table, range, mountpoint }) => {
    if (mountpoint === undefined) return [];
    const written =
      bytesOf(table.get("minsize")) || (format === "toml" ? bytesOf(table.get("size")) : undefined);
    return [{ mountpoint: mountpoint.content.text, size: written, entry: { table, range } }];
  });

function asPartition({ type, table, range, volumes }: Written): Partition {
  const wanted = bytesOf(member(table, "minsize"));
  const common = { wanted, entry: { table, range } };
  const size = wanted ?? 0;
  if (type === "lvm" || type === "btrfs") {
    const inside = volumes.map((volume) => asVolume(volume, type));
    return partition(type, size, { ...common, name: textOf(member(table, "name")), volumes: inside });
  }
  const fsType = textOf(member(table, "fs_type"));
  if (fsType === "swap" || fsType === "none") return partition(fsType, size, common);
  return partition("filesystem", size, {
    ...common,
    fsType,
    mountpoint: textOf(member(table, "mountpoint")),
  });
}

function asVolume({ table, range }: ConfigEntry, type: "lvm" | "btrfs"): Volume {
  const isLogical = type === "lvm";
  const wanted = isLogical ? bytesOf(member(table, "minsize")) : undefined;
  return {
    name: textOf(member(table, "name")) ?? "",
    mountpoint: textOf(member(table, "mountpoint")),
    fsType: isLogical ? textOf(member(table, "fs_type")) : "btrfs",
    size: wanted ?? 0,
    wanted,
    entry: { table, range },
  };
}
