import { describe, expect, it } from "vitest";
import { diskLayoutOf } from "../../../server/src/features/config/disk/layout.ts";
import type { Locale } from "../../../server/src/messages/messages.ts";
import type { DiskFacts } from "../../../server/src/model/config/disk/table.ts";
import { GIB } from "../../../server/src/model/config/sizes.ts";
import type { DiskLayout, DiskPart } from "../../../server/src/protocol/requests.ts";
import { analyse } from "../../support/lint.ts";

interface Options extends Partial<DiskFacts> {
  readonly locale?: Locale;
  readonly name?: string;
}

async function layout(
  text: string,
  { locale = "en", name = "config.toml", ...facts }: Options = {},
): Promise<DiskLayout> {
  const analysis = await analyse(
    { [name]: text, Containerfile: "FROM quay.io/centos-bootc/centos-bootc:stream10\n" },
    name,
  );
  if (analysis.kind !== "config") throw new Error(analysis.kind);
  const { model, lines, findings, document } = analysis;
  const known = { architecture: "x86_64", rootfs: "xfs", imageSize: 0, ...facts } as const;
  return diskLayoutOf(model, { ...known, locale, lines, findings, uri: document.uri });
}

/** A line a part: what a reader would hear of it. */
const outline = (parts: readonly DiskPart[], indent = ""): readonly string[] =>
  parts.flatMap(({ name, mountpoint, contents, size, location, notes, findings, children }) => [
    [
      `${indent}${name}:`,
      ...(mountpoint ? [mountpoint] : []),
      `${contents}, ${size}`,
      ...(location ? [`@${location.range.start.line + 1}`] : []),
    ].join(" "),
    ...notes.map((note) => `${indent}  - ${note}`),
    ...findings.map(({ label, message }) => `${indent}  ! ${label}: ${message}`),
    ...outline(children, `${indent}    `),
  ]);
const drawn = ({ summary, notes, findings, parts }: DiskLayout) => [
  summary,
  ...notes.map((note) => `* ${note}`),
  ...findings.map(({ label, message }) => `! ${label}: ${message}`),
  ...outline(parts),
];

describe("the disk preview", () => {
  it("shows what the builder makes of a config that says nothing of disks", async () => {
    expect(drawn(await layout('[customizations.kernel]\nappend = "quiet"\n'))).toMatchInlineSnapshot(`
      [
        "GPT partition table, at least 10 GiB, 4 partitions",
        "* The config says nothing of disks: this is what the builder makes by itself, unless the image brings a \`disk.yaml\` of its own.",
        "* How large / and the disk become depends on the container image, whose size is not known here.",
        "Partition 1: BIOS boot, 1 MiB",
        "  - Added by the builder.",
        "  - For machines that start by BIOS.",
        "Partition 2: /boot/efi vfat file system, 501 MiB",
        "  - Added by the builder.",
        "Partition 3: /boot xfs file system, 1 GiB",
        "  - Added by the builder.",
        "Partition 4: / xfs file system, at least 8.51 GiB",
        "  - Added by the builder.",
        "  - Takes what is left of the disk.",
        "  - At least twice the size of the container image, for upgrades.",
      ]
    `);
  });

  it("shows partitions, a volume group and its volumes", async () => {
    const text = `[customizations.disk]
minsize = "40 GiB"

[[customizations.disk.partitions]]
fs_type = "swap"
minsize = "2 GB"

[[customizations.disk.partitions]]
type = "lvm"
name = "system"
minsize = "20 GiB"

[[customizations.disk.partitions.logical_volumes]]
name = "root"
mountpoint = "/"
fs_type = "xfs"
minsize = "10 GiB"

[[customizations.disk.partitions.logical_volumes]]
mountpoint = "/var/lib/data"
fs_type = "ext4"
minsize = "3001 MiB"
`;
    expect(drawn(await layout(text))).toMatchInlineSnapshot(`
      [
        "GPT partition table, at least 40 GiB, 5 partitions",
        "* How large / and the disk become depends on the container image, whose size is not known here.",
        "Partition 1: BIOS boot, 1 MiB",
        "  - Added by the builder.",
        "  - For machines that start by BIOS.",
        "Partition 2: /boot/efi vfat file system, 501 MiB",
        "  - Added by the builder.",
        "  - For machines that start by UEFI. Older builders make it 200 MiB.",
        "Partition 3: /boot xfs file system, 1 GiB",
        "  - Added by the builder.",
        "  - Needed because / lies on LVM or Btrfs.",
        "Partition 4: swap, 1.86 GiB @4",
        "  - 1953125 KiB rounded up to 1908 MiB.",
        "Partition 5: LVM volume group system, at least 36.65 GiB @8",
        "  - Takes what is left of the disk.",
        "    Logical volume root: / xfs file system, at least 20 GiB @13",
        "      - Grown from 10 GiB: the builder gives / the \`minsize\` of the whole partition.",
        "      - At least twice the size of the container image, for upgrades.",
        "    Logical volume var_lib_datalv: /var/lib/data ext4 file system, 2.93 GiB @19",
        "      - 3001 MiB rounded up to 3004 MiB.",
        "    Free in the volume group: unused, at most 13.71 GiB",
      ]
    `);
  });

  it("shows Btrfs with its subvolumes", async () => {
    const text = `[[customizations.disk.partitions]]
type = "btrfs"
minsize = "20 GiB"

[[customizations.disk.partitions.subvolumes]]
name = "root"
mountpoint = "/"

[[customizations.disk.partitions.subvolumes]]
name = "data"
mountpoint = "/var/data"
`;
    expect(drawn(await layout(text, { imageSize: 2 * GIB, rootfs: "btrfs" }))).toMatchInlineSnapshot(`
      [
        "GPT partition table, 21.49 GiB, 4 partitions",
        "Partition 1: BIOS boot, 1 MiB",
        "  - Added by the builder.",
        "  - For machines that start by BIOS.",
        "Partition 2: /boot/efi vfat file system, 501 MiB",
        "  - Added by the builder.",
        "  - For machines that start by UEFI. Older builders make it 200 MiB.",
        "Partition 3: /boot xfs file system, 1 GiB",
        "  - Added by the builder.",
        "  - Needed because / lies on LVM or Btrfs.",
        "Partition 4: Btrfs volume, 20 GiB @1",
        "  - Takes what is left of the disk.",
        "    Subvolume root: / btrfs file system, shared space @5",
        "      - At least twice the size of the container image, for upgrades.",
        "    Subvolume data: /var/data btrfs file system, shared space @9",
      ]
    `);
  });

  it("shows file systems beside the builder's own, in TOML and JSON alike", async () => {
    const toml = `[[customizations.filesystem]]
mountpoint = "/"
minsize = "20 GiB"

[[customizations.filesystem]]
mountpoint = "/var/data"
minsize = 1000
`;
    const json = JSON.stringify({
      customizations: {
        filesystem: [
          { mountpoint: "/", minsize: "20 GiB" },
          { mountpoint: "/var/data", minsize: 1000 },
        ],
      },
    });
    const there = await layout(toml);
    expect(drawn(there)).toMatchInlineSnapshot(`
      [
        "GPT partition table, at least 22.49 GiB, 5 partitions",
        "* An image that brings a \`disk.yaml\` of its own begins with that table instead of this one.",
        "* How large / and the disk become depends on the container image, whose size is not known here.",
        "Partition 1: BIOS boot, 1 MiB",
        "  - Added by the builder.",
        "  - For machines that start by BIOS.",
        "Partition 2: /boot/efi vfat file system, 501 MiB",
        "  - Added by the builder.",
        "Partition 3: /boot xfs file system, 1 GiB",
        "  - Added by the builder.",
        "Partition 4: /var/data xfs file system, 1 GiB @5",
        "  - The config asks for 1 kB; the builder makes none smaller than 1 GiB.",
        "Partition 5: / xfs file system, at least 20 GiB @1",
        "  - Takes what is left of the disk.",
        "  - At least twice the size of the container image, for upgrades.",
      ]
    `);
    const sizes = ({ parts }: DiskLayout) => parts.map(({ mountpoint, bytes }) => [mountpoint, bytes]);
    expect(sizes(await layout(json, { name: "config.json" }))).toEqual(sizes(there));
  });

  it("marks findings at their parts, in Korean too", async () => {
    const text = `[customizations.disk]
type = "dos"

[[customizations.disk.partitions]]
mountpoint = "/boot"
fs_type = "vfat"
minsize = "1 GiB"

[[customizations.disk.partitions]]
type = "lvm"
minsize = "10 GiB"

[[customizations.disk.partitions.logical_volumes]]
name = "data"
mountpoint = "/data"
fs_type = "xfs"
minsize = "10G"
`;
    expect(drawn(await layout(text, { locale: "ko" }))).toMatchInlineSnapshot(`
      [
        "DOS (MBR) 파티션 테이블, 최소 11.49 GiB, 파티션 4개",
        "* 빌더가 이 설정 파일을 거부합니다. 그림은 설정 파일에 적힌 대로이며, 오류는 함께 표시됩니다.",
        "* /와 디스크의 크기는 컨테이너 이미지에 따라 달라지며, 여기서는 이미지의 크기를 알 수 없습니다.",
        "파티션 1: BIOS 부팅, 1 MiB",
        "  - 빌더가 추가합니다.",
        "  - BIOS로 시작하는 컴퓨터에 필요합니다.",
        "파티션 2: /boot/efi vfat 파일 시스템, 501 MiB",
        "  - 빌더가 추가합니다.",
        "  - UEFI로 시작하는 컴퓨터에 필요합니다. 이전 버전의 빌더는 200 MiB로 만듭니다.",
        "파티션 3: /boot vfat 파일 시스템, 1 GiB @4",
        "  ! 오류: \`vfat\`: 빌더가 /boot에 쓰는 것을 거부합니다. ext4 또는 xfs를 사용합니다.",
        "파티션 4: LVM 볼륨 그룹 vg00, 최소 10 GiB @9",
        "  - 디스크의 남은 공간을 모두 차지합니다.",
        "    논리 볼륨 data: /data xfs 파일 시스템, 읽을 수 없음 @13",
        "      - 설정 파일에 빌더가 읽을 수 있는 크기가 없습니다.",
        "      ! 오류: 경로 \`/data\`: 배포본의 루트는 읽기 전용이어서 이 폴더를 만들 수 없으므로 마운트 지점이 될 수 없습니다. 파티션을 /var 아래에, 예를 들어 \`/var/data\` 위치에 마운트하세요.",
        "      ! 오류: \`10G\`: 빌더가 읽을 수 없는 크기이므로 멈춥니다. "10 GiB"처럼 숫자와 kB, KiB, MB, MiB, GB, GiB, TB, TiB 중 하나를 씁니다.",
        "    논리 볼륨 rootlv: / xfs 파일 시스템, 이미지 크기의 두 배 @9",
        "      - 빌더가 추가합니다.",
        "      - 설정 파일에 /의 위치가 없습니다.",
        "      - 업그레이드를 위해 컨테이너 이미지의 두 배 이상의 크기를 가집니다.",
        "    볼륨 그룹의 여유 공간: 사용 안 함, 최대 10 GiB",
      ]
    `);
  });

  it("tells what is not known, and does not once it is", async () => {
    const text = "[[customizations.filesystem]]\nmountpoint = '/'\nminsize = '5 GiB'\n";
    const [unknown, known] = [
      await layout(text, { rootfs: undefined }),
      await layout(text, { imageSize: 10 * GIB, architecture: "aarch64" }),
    ];
    expect(unknown.notes).toHaveLength(3);
    expect(unknown.parts.at(-1)).toMatchObject({ mountpoint: "/", size: "at least 8.51 GiB" });
    expect(known.notes).toHaveLength(1);
    expect(known.summary).toBe("GPT partition table, 21.49 GiB, 3 partitions");
  });

  it("puts / of the builder's own table into a subvolume, and its findings there once", async () => {
    const text = "[[customizations.filesystem]]\nmountpoint = '/'\nminsize = '5G'\n";
    const root = (await layout(text, { rootfs: "btrfs" })).parts.at(-1);
    expect(root).toMatchObject({ contents: "Btrfs volume", findings: [] });
    expect(root?.location?.range.start.line).toBe(0);
    expect(root?.children).toMatchObject([{ mountpoint: "/", size: "shared space" }]);
    const errors = root?.children[0]?.findings.filter(({ severity }) => severity === "error");
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining("`5G`")]);
  });

  it("says why the builder makes a file system larger", async () => {
    const text = "[[customizations.filesystem]]\nmountpoint = '/boot'\nminsize = '100 MiB'\n";
    const boot = (await layout(text)).parts.find(({ mountpoint }) => mountpoint === "/boot");
    expect(boot).toMatchObject({
      size: "1 GiB",
      notes: ["The config asks for 100 MiB; the builder makes none smaller than 1 GiB."],
    });
  });

  it.each([
    "",
    "[customizations.disk]\npartitions = 3\n",
    "[[customizations.disk]]\n",
    "customizations = 1\n",
  ])("draws something for %j", async (text) => {
    expect((await layout(text)).parts.length).toBeGreaterThan(1);
  });
});
