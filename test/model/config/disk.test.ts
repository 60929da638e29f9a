/**
 * Figures of the builder's own tests: osbuild/image-builder, pkg/disk/partition_table_test.go (TestNewCustomPartitionTable)
 * and pkg/distro/generic/bootc_image_test.go (TestGenPartitionTable…); retrieved 2026-11.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customTable, customTableWith } from "../../../server/src/model/config/disk/custom.ts";
import { filesystemTable } from "../../../server/src/model/config/disk/filesystems.ts";
import {
  type DiskFacts,
  type DiskTable,
  partition,
  SECTOR,
} from "../../../server/src/model/config/disk/table.ts";
import { GIB, MIB } from "../../../server/src/model/config/sizes.ts";

/** Both headers of GPT: a sector, and 128 entries of 128 bytes. */
const HEADER = SECTOR + 128 * 128;

const x86: DiskFacts = { architecture: "x86_64", rootfs: "xfs", imageSize: 0 };
const disk = { type: "gpt", minsize: 0, startOffset: 0, sectorSize: SECTOR, partitions: [] } as const;
const bare = { espSize: 200 * MIB, rootSize: 0 };

const data = partition("filesystem", 20 * MIB, { mountpoint: "/data", fsType: "ext4" });
const volume = (name: string, mountpoint: string | undefined, size: number, fsType = "xfs") => ({
  name,
  mountpoint,
  fsType,
  size,
  wanted: size,
  entry: undefined,
});

/** `mount or content@start+size`, in bytes. */
const spans = ({ partitions }: DiskTable) =>
  partitions.map(({ mountpoint, content, start, size }) => [mountpoint ?? content, start, size]);
const volumesOf = ({ partitions }: DiskTable) =>
  partitions.flatMap(({ volumes }) => volumes.map(({ name, size }) => [name, size]));

describe("a disk table is laid out as the builder's own tests say", () => {
  it("dos, with nothing of its own (dos-hybrid)", () => {
    const table = customTableWith({ ...disk, type: "dos" }, { ...x86, architecture: "aarch64" }, bare);
    expect(table.size).toBe(201 * MIB);
    expect(spans(table)).toEqual([
      ["/boot/efi", MIB, 200 * MIB],
      ["/", 201 * MIB, 0],
    ]);
  });

  it("a plain partition on gpt (plain-gpt)", () => {
    const table = customTableWith({ ...disk, partitions: [data] }, x86, bare);
    expect(table.size).toBe(223 * MIB);
    expect(spans(table)).toEqual([
      ["bios-boot", MIB, MIB],
      ["/boot/efi", 2 * MIB, 200 * MIB],
      ["/data", 202 * MIB, 20 * MIB],
      ["/", 222 * MIB, MIB - HEADER],
    ]);
  });

  it("a partition without a file system, and swap (plain-none, plain+swap)", () => {
    for (const content of ["none", "swap"] as const) {
      const partitions = [data, partition(content, 5 * MIB)];
      const table = customTableWith({ ...disk, partitions }, { ...x86, architecture: "aarch64" }, bare);
      expect(table.size).toBe(227 * MIB);
      expect(spans(table)).toEqual([
        ["/boot/efi", MIB, 200 * MIB],
        ["/data", 201 * MIB, 20 * MIB],
        [content, 221 * MIB, 5 * MIB],
        ["/", 226 * MIB, MIB - HEADER],
      ]);
    }
  });

  it("an offset before the first partition, and a least size of / (plain-reqsizes)", () => {
    const wanted = { ...disk, type: "dos", startOffset: 3 * MIB, partitions: [data] } as const;
    const table = customTableWith(wanted, x86, { ...bare, rootSize: 3 * GIB });
    expect(table.size).toBe(225 * MIB + 3 * GIB);
    expect(spans(table)).toEqual([
      ["bios-boot", 4 * MIB, MIB],
      ["/boot/efi", 5 * MIB, 200 * MIB],
      ["/data", 205 * MIB, 20 * MIB],
      ["/", 225 * MIB, 3 * GIB],
    ]);
  });

  it("a volume group, whose volumes are whole extents (lvm-dos, lvm-gpt)", () => {
    const group = partition("lvm", 100 * MIB, {
      name: "testvg",
      volumes: [
        volume("varloglv", "/var/log", 10 * MIB),
        volume("rootlv", "/", 50 * MIB),
        volume("", "/data", 100 * MIB, "ext4"),
        volume("swaplv", undefined, 30 * MIB, "swap"),
      ],
    });
    const ext4 = { ...x86, rootfs: "ext4" };
    const dos = customTableWith({ ...disk, type: "dos", partitions: [group] }, ext4, bare);
    expect(dos.size).toBe(1426 * MIB);
    const gpt = customTableWith({ ...disk, partitions: [group] }, ext4, bare);
    expect(gpt.size).toBe(1427 * MIB);
    expect(spans(gpt)).toEqual([
      ["bios-boot", MIB, MIB],
      ["/boot/efi", 2 * MIB, 200 * MIB],
      ["/boot", 202 * MIB, 1024 * MIB],
      ["lvm", 1226 * MIB, 201 * MIB - HEADER],
    ]);
    expect(gpt.partitions[2]?.fsType).toBe("ext4");
    for (const table of [dos, gpt])
      expect(volumesOf(table)).toEqual([
        ["varloglv", 12 * MIB],
        ["rootlv", 52 * MIB],
        ["datalv", 100 * MIB],
        ["swaplv", 32 * MIB],
      ]);
  });

  it("a volume group without a name and without / (as the first of lvm-multivg)", () => {
    const group = partition("lvm", 100 * MIB, { volumes: [volume("varloglv", "/var/log", 10 * MIB)] });
    const table = customTableWith({ ...disk, partitions: [group] }, x86, { ...bare, rootSize: 3 * GIB });
    expect(table.partitions.at(-1)).toMatchObject({
      name: "vg00",
      start: 1226 * MIB,
      size: 3 * GIB + 16 * MIB + MIB - HEADER,
    });
    expect(volumesOf(table)).toEqual([
      ["varloglv", 12 * MIB],
      ["rootlv", 3 * GIB],
    ]);
  });

  it("Btrfs goes behind swap, since / is last (btrfs-gpt)", () => {
    const subvolumes = ["/", "/home", "/var/log"].map((path) => volume(`subvol${path}`, path, 0, "btrfs"));
    const partitions = [partition("btrfs", 230 * MIB, { volumes: subvolumes }), partition("swap", 120 * MIB)];
    const table = customTableWith({ ...disk, partitions }, x86, bare);
    expect(table.size).toBe(1577 * MIB);
    expect(spans(table).slice(2)).toEqual([
      ["/boot", 202 * MIB, 1024 * MIB],
      ["swap", 1226 * MIB, 120 * MIB],
      ["btrfs", 1346 * MIB, 231 * MIB - HEADER],
    ]);
  });

  it.each([
    ["nothing but the image", 2, [], 2],
    ["a partition beside /", 5, [partition("filesystem", 10 * GIB, { mountpoint: "/var/x" })], 5],
    ["a small /", 5, [partition("filesystem", GIB, { mountpoint: "/" })], 5],
    ["a large /", 5, [partition("filesystem", 10 * GIB, { mountpoint: "/" })], 10],
    ["/ in a small group", 5, [partition("lvm", GIB, { volumes: [volume("", "/", GIB)] })], 5],
    ["/ in a large group", 5, [partition("lvm", 10 * GIB, { volumes: [volume("", "/", GIB)] })], 10],
    ["/ in large Btrfs", 5, [partition("btrfs", 10 * GIB, { volumes: [volume("r", "/", 0)] })], 10],
  ] as const)("/ holds the image twice: %s (…DiskCustomizationSizes)", (_, twice, partitions, root) => {
    const table = customTable({ ...disk, partitions }, { ...x86, imageSize: (twice * GIB) / 2 });
    const last = table.partitions.at(-1);
    const size = last?.volumes.find(({ mountpoint }) => mountpoint === "/")?.size ?? last?.size ?? 0;
    expect(Math.abs(size - root * GIB)).toBeLessThan(MIB);
  });

  it("the EFI partition is that of the builder's own table (…KeepsESPSize)", () => {
    expect(customTable(disk, x86).partitions[1]).toMatchObject({ mountpoint: "/boot/efi", size: 501 * MIB });
  });
});

describe("the builder's own table", () => {
  const entry = { table: undefined as never, range: { start: 0, end: 0 } };

  it("fills 10 GiB, of which / takes what is left", () => {
    const table = filesystemTable([], x86);
    expect(table.size).toBe(10 * GIB);
    expect(spans(table)).toEqual([
      ["bios-boot", MIB, MIB],
      ["/boot/efi", 2 * MIB, 501 * MIB],
      ["/boot", 503 * MIB, GIB],
      ["/", 1527 * MIB, 10 * GIB - 1527 * MIB - HEADER],
    ]);
    expect(spans(filesystemTable([], { ...x86, architecture: "aarch64" }))[0]).toEqual([
      "/boot/efi",
      MIB,
      501 * MIB,
    ]);
  });

  it("gives further file systems 1 GiB at least, in whole MiB, before /", () => {
    const wanted = [
      { mountpoint: "/var/data", size: 2_000_000, entry },
      { mountpoint: "/var/stuff", size: 2 * GIB + 1, entry },
      { mountpoint: "/boot", size: 100 * MIB, entry },
    ];
    expect(spans(filesystemTable(wanted, x86)).slice(2)).toEqual([
      ["/boot", 503 * MIB, GIB],
      ["/var/data", 1527 * MIB, GIB],
      ["/var/stuff", 2551 * MIB, 2 * GIB + MIB],
      ["/", 4600 * MIB, 10 * GIB - 4600 * MIB - HEADER],
    ]);
  });

  it("grows with what is asked for, and with the image", () => {
    const large = filesystemTable([{ mountpoint: "/", size: 20 * GIB, entry }], x86);
    expect(large.size).toBe(20 * GIB + 1528 * MIB);
    expect(filesystemTable([], { ...x86, imageSize: 10 * GIB }).size).toBe(large.size);
  });

  it("puts / into a subvolume of Btrfs, and leaves /boot to xfs", () => {
    const table = filesystemTable([], { ...x86, rootfs: "btrfs" });
    expect(table.partitions.at(-1)).toMatchObject({
      content: "btrfs",
      volumes: [{ name: "root", mountpoint: "/" }],
    });
    expect(table.partitions[2]).toMatchObject({ mountpoint: "/boot", fsType: "xfs" });
  });
});

describe("any disk", () => {
  const size = fc.oneof(
    fc.nat(),
    fc.nat(64).map((count) => count * GIB),
  );
  const mountpoint = fc.option(fc.constantFrom("/", "/boot", "/boot/efi", "/var/a", "/var/b"), {
    nil: undefined,
  });
  const volumes = fc.array(
    fc.record({ name: fc.constantFrom("", "a", "rootlv"), mountpoint, size }).map((each) => ({
      ...each,
      fsType: "xfs",
      wanted: each.size,
      entry: undefined,
    })),
    { maxLength: 5 },
  );
  const anyPartition = fc.oneof(
    fc.tuple(size, mountpoint).map(([bytes, path]) => partition("filesystem", bytes, { mountpoint: path })),
    fc.tuple(fc.constantFrom("swap", "none"), size).map(([content, bytes]) => partition(content, bytes)),
    fc
      .tuple(fc.constantFrom("lvm", "btrfs"), size, volumes)
      .map(([content, bytes, inside]) => partition(content, bytes, { volumes: inside })),
  );
  const facts: fc.Arbitrary<DiskFacts> = fc.record({
    architecture: fc.constantFrom("x86_64", "aarch64"),
    rootfs: fc.constantFrom(undefined, "ext4", "xfs", "btrfs"),
    imageSize: size,
  });
  const custom = fc.record({
    type: fc.constantFrom("gpt", "dos"),
    minsize: size,
    startOffset: fc.nat(9 * MIB),
    sectorSize: fc.constantFrom(512, 4096),
    partitions: fc.array(anyPartition, { maxLength: 6 }),
  });
  const filesystems = fc.array(
    fc.tuple(mountpoint, size).map(([path = "/var", bytes]) => ({
      mountpoint: path,
      size: bytes,
      entry: { table: undefined as never, range: { start: 0, end: 0 } },
    })),
  );

  function check({ size: whole, footer, partitions }: DiskTable, { imageSize }: DiskFacts): void {
    let end = partitions[0]?.start ?? 0;
    expect(end).toBeGreaterThanOrEqual(MIB);
    for (const each of partitions) {
      expect(each.start).toBe(end);
      expect(each.size).toBeGreaterThanOrEqual(0);
      const inside = each.volumes.reduce((sum, { size: bytes }) => sum + bytes, 0);
      expect(inside).toBeLessThanOrEqual(each.size);
      end += each.size;
    }
    expect(end + footer).toBe(whole);
    expect(whole % MIB).toBe(0);
    const root = partitions.at(-1);
    expect(root?.isRoot).toBe(true);
    expect(root?.size).toBeGreaterThanOrEqual(2 * imageSize);
  }

  it("adds up, overlaps nowhere, ends with / and holds the image twice", () => {
    fc.assert(fc.property(custom, facts, (wanted, known) => check(customTable(wanted, known), known)));
    fc.assert(
      fc.property(filesystems, facts, (wanted, known) => check(filesystemTable(wanted, known), known)),
    );
  });
});
