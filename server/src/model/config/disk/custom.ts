/**
 * The table that `customizations.disk` makes: almost all of it is the config's own, but for what booting needs.
 * Source: osbuild/image-builder, NewCustomPartitionTable and pkg/distro/generic/bootc_imagetype.go; retrieved 2026-11.
 */
import { GIB, MIB } from "../sizes.ts";
import {
  type DiskFacts,
  type DiskTable,
  EXTENT,
  holdsRoot,
  laidOut,
  type Partition,
  partition,
  rounded,
  SECTOR,
  type Volume,
} from "./table.ts";

/** What `customizations.disk` says. */
export interface CustomDisk {
  readonly type: "gpt" | "dos";
  readonly minsize: number;
  readonly startOffset: number;
  readonly sectorSize: number;
  readonly partitions: readonly Partition[];
}

/** What the builder decides: differs between its versions and in its own tests. */
export interface Boot {
  readonly espSize: number;
  /** Least bytes of the file system of /. */
  readonly rootSize: number;
}

const BOOT_SIZE = GIB;
/** As in the table without customizations; builders before pull request 2552 of 2026-07 took 200 MiB. */
const ESP_SIZE = 501 * MIB;

/** As the bootc image types do it: / holds the image twice, for its upgrades. */
export function customTable(disk: CustomDisk, facts: DiskFacts): DiskTable {
  const imageTwice = 2 * facts.imageSize;
  // The builder takes the size of the partition, not that of the logical volume.
  const own = disk.partitions.findLast(holdsRoot)?.size ?? 0;
  const boot = { espSize: ESP_SIZE, rootSize: Math.max(imageTwice, own) };
  return customTableWith({ ...disk, minsize: Math.max(disk.minsize, imageTwice) }, facts, boot);
}

export function customTableWith(disk: CustomDisk, facts: DiskFacts, boot: Boot): DiskTable {
  const partitions = withRoot(
    [...bootPartitions(disk, facts, boot), ...disk.partitions.map(named)],
    facts.rootfs,
  ).map((each) => withRootSize(each, boot.rootSize));
  return laidOut(partitions, {
    type: disk.type,
    size: disk.minsize,
    startOffset: disk.startOffset,
    sectorSize: disk.sectorSize || SECTOR,
  });
}

function bootPartitions(
  { partitions }: CustomDisk,
  { architecture, rootfs }: DiskFacts,
  { espSize }: Boot,
): readonly Partition[] {
  const hasEsp = partitions.some(({ mountpoint }) => mountpoint === "/boot/efi");
  return [
    ...(architecture === "x86_64" ? [partition("bios-boot", MIB)] : []),
    ...(hasEsp ? [] : [partition("filesystem", espSize, { mountpoint: "/boot/efi", fsType: "vfat" })]),
    ...(needsBoot(partitions)
      ? [
          partition("filesystem", BOOT_SIZE, {
            mountpoint: "/boot",
            fsType: rootfs === "ext4" || rootfs === undefined ? rootfs : "xfs",
          }),
        ]
      : []),
  ];
}

/** Whether / will lie on LVM or Btrfs and nothing holds /boot; the first partition that tells decides. */
function needsBoot(partitions: readonly Partition[]): boolean {
  for (const { content, mountpoint, volumes } of partitions) {
    const has = (path: string) => volumes.some((volume) => volume.mountpoint === path);
    if (mountpoint === "/" || mountpoint === "/boot") return false;
    if (has("/")) return content === "lvm" || !has("/boot");
  }
  return partitions.some(({ content }) => content === "lvm" || content === "btrfs");
}

/** A volume group without a name is `vg00`, as there can be only one; its volumes are whole extents. */
function named(each: Partition): Partition {
  if (each.content !== "lvm") return each;
  const taken = new Set<string>();
  const volumes = each.volumes.map((volume) => {
    const name = volume.name || unused(volumeName(volume), taken);
    taken.add(name);
    return { ...volume, name, size: rounded(volume.size, EXTENT) };
  });
  return { ...each, name: each.name || "vg00", volumes };
}

/** `/` → `rootlv`, `/var/log` → `var_loglv`. */
function volumeName({ mountpoint, fsType }: Pick<Volume, "mountpoint" | "fsType">): string {
  if (mountpoint === "/") return "rootlv";
  const base = fsType === "swap" ? "swap" : (mountpoint ?? "").replace(/^\/+/, "");
  return `${base.replaceAll("/", "_")}lv`;
}

/** The builder gives up after a hundred names. */
function unused(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 0; number < 100 && taken.has(free); number++) {
    free = `${name}${String(number).padStart(2, "0")}`;
  }
  return free;
}

/** Where the config names no place for /, it goes to the volume group, else to Btrfs, else to a partition of its own. */
function withRoot(partitions: readonly Partition[], rootfs: string | undefined): readonly Partition[] {
  if (partitions.some(holdsRoot)) return partitions;
  const host = partitions.findIndex(({ content }) => content === "lvm" || content === "btrfs");
  if (host < 0) return [...partitions, partition("filesystem", 0, { mountpoint: "/", fsType: rootfs })];
  return partitions.map((each, index) => {
    if (index !== host) return each;
    const isGroup = each.content === "lvm";
    const root: Volume = {
      name: unused(isGroup ? "rootlv" : "root", new Set(each.volumes.map(({ name }) => name))),
      mountpoint: "/",
      fsType: isGroup ? rootfs : "btrfs",
      size: 0,
      wanted: undefined,
      entry: undefined,
    };
    return { ...each, volumes: [...each.volumes, root] };
  });
}

function withRootSize(each: Partition, size: number): Partition {
  if (each.mountpoint === "/") return { ...each, size: Math.max(each.size, size) };
  const grain = each.content === "lvm" ? EXTENT : 1;
  return {
    ...each,
    volumes: each.volumes.map((volume) =>
      volume.mountpoint === "/" ? { ...volume, size: rounded(Math.max(volume.size, size), grain) } : volume,
    ),
  };
}
