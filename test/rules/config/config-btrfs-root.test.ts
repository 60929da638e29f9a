import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-btrfs-root.ts";
import { besides, findings, type Options } from "../../support/config.ts";

const btrfs: Options = { rootfs: "btrfs" };
const aurora = besides("FROM ghcr.io/ublue-os/aurora:stable\n");
const fedora = (content: string, more = "") =>
  besides(
    `FROM quay.io/fedora/fedora-bootc:43\nCOPY <<EOF /usr/lib/bootc/install/50-rootfs.toml\n${content}\nEOF\n${more}`,
  );
const disk = "[customizations.disk]\n";
const partition = (lines: string): string => `[[customizations.disk.partitions]]\nminsize = 1\n${lines}`;
const data = partition('mountpoint = "/var/data"\nfs_type = "xfs"\n');

const said = (text: string, options: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

describe("config-btrfs-root", () => {
  it.each<[string, string, Options]>([
    ["an empty table", disk, btrfs],
    ["partitions without a root", data, { ...btrfs, imageType: "qcow2" }],
    ["a tar for network boot, which fails alike", data, { ...btrfs, imageType: "pxe-tar-xz" }],
    ["a volume group, which gets the root", partition('type = "lvm"\n'), btrfs],
    ["swap that calls itself the root", partition('mountpoint = "/"\nfs_type = "swap"\n'), btrfs],
    ["a base that wants btrfs", data, aurora],
    ["a Containerfile that says so", data, fedora('[install.filesystem.root]\ntype = "btrfs"')],
    ["one that says so in the old way", data, fedora('[install]\nroot-fs-type = "btrfs"')],
  ])("finds %s", (_what, text, options) => {
    expect(said(text, options)).toEqual(["error missing 0: disk"]);
  });

  it.each<[string, string, Options]>([
    ["a root of its own", partition('mountpoint = "/"\nfs_type = "xfs"\n'), btrfs],
    [
      "a logical volume for the root",
      partition('type = "lvm"\nlogical_volumes = [{ minsize = 1, mountpoint = "/", fs_type = "xfs" }]\n'),
      btrfs,
    ],
    [
      "subvolumes, to which the builder adds the root",
      partition('type = "btrfs"\nsubvolumes = [{ name = "a", mountpoint = "/var/a" }]\n'),
      btrfs,
    ],
    ["another root file system", data, { rootfs: "xfs" }],
    ["one that nobody names", data, {}],
    ["an installer, which ignores the table", data, { ...btrfs, imageType: "anaconda-iso" }],
    ["no table", '[[customizations.filesystem]]\nmountpoint = "/"\nminsize = 1\n', btrfs],
    ["a file that is being typed", `${data}label =\n`, btrfs],
    ["a setting that overrides the base", data, { ...aurora, rootfs: "ext4" }],
    [
      "a Containerfile that overrides its base",
      data,
      besides(
        "FROM ghcr.io/ublue-os/aurora:stable\nRUN printf '[install]\\nroot-fs-type = \"xfs\"\\n' > /usr/lib/bootc/install/30.toml\n",
      ),
    ],
    ["a value that only the build knows", data, fedora('[install]\nroot-fs-type = "${FS}"')],
    [
      "another file beside it",
      data,
      fedora('[install]\nroot-fs-type = "btrfs"', "COPY x /usr/lib/bootc/install/60.toml\n"),
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
