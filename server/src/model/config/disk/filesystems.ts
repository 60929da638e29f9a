/**
 * The table that `customizations.filesystem` makes, or no customization at all: the builder's own, made larger.
 * Source: osbuild/image-builder, NewPartitionTable and data/distrodefs/bootc-generic/imagetypes.yaml; retrieved 2026-11.
 */
import type { ConfigEntry } from "../entries.ts";
import { GIB, MIB } from "../sizes.ts";
import {
  type DiskFacts,
  type DiskTable,
  laidOut,
  type Partition,
  partition,
  rounded,
  SECTOR,
} from "./table.ts";

/** What an entry of `customizations.filesystem` says. */
export interface WantedFilesystem {
  readonly mountpoint: string;
  /** undefined where it cannot be read. */
  readonly size: number | undefined;
  readonly entry: ConfigEntry;
}

const DISK_SIZE = 10 * GIB;
/** 1 GiB for / and 2 GiB for /usr, which lies in it. */
const ROOT_SIZE = 3 * GIB;

/** No file system is made smaller. */
const leastSize = (mountpoint: string): number => (mountpoint === "/boot" ? 500 * MIB : GIB);

export function filesystemTable(filesystems: readonly WantedFilesystem[], facts: DiskFacts): DiskTable {
  const wanted = new Map<string, Partition>();
  for (const { mountpoint, size, entry } of filesystems) {
    const known = wanted.get(mountpoint);
    // Of two sizes for one path the larger one counts.
    if (known !== undefined && (known.wanted ?? 0) >= (size ?? 0)) continue;
    const bytes = rounded(Math.max(size ?? 0, leastSize(mountpoint)), MIB);
    wanted.set(
      mountpoint,
      partition("filesystem", bytes, { mountpoint, fsType: facts.rootfs, wanted: size, entry }),
    );
  }
  const base = basePartitions(facts);
  const grown = base.map((each) => {
    const own = wanted.get(each.mountpoint ?? "");
    return own
      ? { ...each, wanted: own.wanted, entry: own.entry, size: Math.max(each.size, own.size) }
      : each;
  });
  const further = [...wanted.values()].filter(
    ({ mountpoint }) => !base.some((each) => each.mountpoint === mountpoint),
  );
  const partitions = [...grown, ...further].map((each) =>
    each.mountpoint === "/" ? rootOf(each, facts) : each,
  );
  return laidOut(partitions, { type: "gpt", size: DISK_SIZE, startOffset: 0, sectorSize: SECTOR });
}

const basePartitions = ({ architecture, rootfs }: DiskFacts): readonly Partition[] => [
  ...(architecture === "x86_64" ? [partition("bios-boot", MIB)] : []),
  partition("filesystem", 501 * MIB, { mountpoint: "/boot/efi", fsType: "vfat" }),
  partition("filesystem", GIB, { mountpoint: "/boot", fsType: rootfs === "btrfs" ? "xfs" : rootfs }),
  partition("filesystem", 2 * GIB, { mountpoint: "/", fsType: rootfs }),
];

function rootOf(each: Partition, { rootfs, imageSize }: DiskFacts): Partition {
  const size = Math.max(each.size, rounded(2 * imageSize, MIB), ROOT_SIZE);
  if (rootfs !== "btrfs") return { ...each, size };
  const { wanted, entry } = each;
  const volume = { name: "root", mountpoint: "/", fsType: "btrfs", size, wanted, entry };
  return partition("btrfs", 0, { volumes: [volume], wanted, entry });
}
