/**
 * A partition table as the builder lays it out: where each partition begins, and how large it becomes.
 * Source: osbuild/image-builder, pkg/disk/{partition_table,partition,lvm,btrfs}.go; retrieved 2026-11.
 */
import type { ConfigEntry } from "../entries.ts";
import { MIB } from "../sizes.ts";

export type Architecture = "x86_64" | "aarch64";

/** What the layout depends on and the config does not say. */
export interface DiskFacts {
  readonly architecture: Architecture;
  /** undefined: the image's own, which is not known. */
  readonly rootfs: string | undefined;
  /** Bytes of the container image; 0 where they are not known. */
  readonly imageSize: number;
}

/** A logical volume of LVM, or a subvolume of Btrfs. */
export interface Volume {
  readonly name: string;
  readonly mountpoint: string | undefined;
  readonly fsType: string | undefined;
  /** Bytes; a subvolume other than that of / has none of its own. */
  readonly size: number;
  /** What the config asks for, where it can be read. */
  readonly wanted: number | undefined;
  /** Where the config says so; undefined for what the builder adds. */
  readonly entry: ConfigEntry | undefined;
}

export interface Partition {
  readonly content: "bios-boot" | "filesystem" | "swap" | "none" | "lvm" | "btrfs";
  /** The name of a volume group. */
  readonly name: string | undefined;
  readonly mountpoint: string | undefined;
  readonly fsType: string | undefined;
  readonly volumes: readonly Volume[];
  /** The least bytes before the layout, the true ones after it. */
  readonly size: number;
  readonly wanted: number | undefined;
  readonly entry: ConfigEntry | undefined;
}

export interface PlacedPartition extends Partition {
  /** Bytes from the beginning of the disk. */
  readonly start: number;
  readonly isRoot: boolean;
}

export interface DiskTable {
  readonly type: "gpt" | "dos";
  /** Bytes of the whole disk. */
  readonly size: number;
  /** In the order on the disk. */
  readonly partitions: readonly PlacedPartition[];
  /** Bytes behind the last partition: the second header of GPT. */
  readonly footer: number;
}

export interface Frame {
  readonly type: "gpt" | "dos";
  /** The least size of the disk. */
  readonly size: number;
  readonly startOffset: number;
  readonly sectorSize: number;
}

export const SECTOR = 512;
/** Physical extents: logical volumes and groups are whole ones. */
export const EXTENT = 4 * MIB;
const GROUP_METADATA = MIB;
/** GPT has room for at least as many entries, of 128 bytes each. */
const ENTRIES = 128;

export const rounded = (size: number, grain: number): number => Math.ceil(size / grain) * grain;

export const partition = (
  content: Partition["content"],
  size: number,
  more: Partial<Partition> = {},
): Partition => ({
  content,
  size,
  name: undefined,
  mountpoint: undefined,
  fsType: undefined,
  volumes: [],
  wanted: undefined,
  entry: undefined,
  ...more,
});

export const holdsRoot = ({ mountpoint, volumes }: Partition): boolean =>
  mountpoint === "/" || volumes.some((volume) => volume.mountpoint === "/");

/** Puts `partitions` on a disk: the one that holds / comes last, and takes what is left. */
export function laidOut(partitions: readonly Partition[], frame: Frame): DiskTable {
  const isGpt = frame.type === "gpt";
  const header = frame.sectorSize + (isGpt ? Math.max(partitions.length, ENTRIES) * 128 : 0);
  const footer = isGpt ? header : 0;
  const rootIndex = partitions.findLastIndex(holdsRoot);
  let start = rounded(header + frame.startOffset, MIB);
  const placed: PlacedPartition[] = [];
  for (const [index, each] of partitions.entries()) {
    if (index === rootIndex) continue;
    const size = rounded(sizeWithVolumes(each), MIB);
    placed.push({ ...each, start, size, isRoot: false });
    start += size;
  }
  const root = partitions[rootIndex];
  if (root === undefined) return { type: frame.type, size: start + footer, partitions: placed, footer };
  const size = Math.max(rounded(frame.size, MIB), rounded(start + footer + sizeWithVolumes(root), MIB));
  placed.push({ ...root, start, size: size - start - footer, isRoot: true });
  return { type: frame.type, size, partitions: placed, footer };
}

/** Bytes that a volume group has left over for its logical volumes. */
export const freeInGroup = ({ size, volumes }: Partition): number =>
  Math.max(0, Math.floor((size - GROUP_METADATA) / EXTENT) * EXTENT - sumOf(volumes));

function sizeWithVolumes({ content, size, volumes }: Partition): number {
  if (content === "lvm") return rounded(Math.max(size, sumOf(volumes) + GROUP_METADATA), EXTENT);
  return content === "btrfs" ? Math.max(size, sumOf(volumes)) : size;
}

const sumOf = (volumes: readonly Volume[]): number => volumes.reduce((sum, { size }) => sum + size, 0);
