import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-boot-in-volume.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const inside = (list: string, type: string, mountpoint: string): string =>
  `[[customizations.disk.partitions]]\ntype = "${type}"\nminsize = "9 GiB"\n[[customizations.disk.partitions.${list}]]\nname = "v"\nmountpoint = "${mountpoint}"\n`;
const logical = (mountpoint: string) => inside("logical_volumes", "lvm", mountpoint);
const sub = (mountpoint: string) => inside("subvolumes", "btrfs", mountpoint);

describe("config-boot-in-volume", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["/boot in a logical volume", logical("/boot"), {}, ['error logical-volume 5: "/boot"']],
    [
      "/boot/efi in a logical volume",
      logical("/boot/efi"),
      { imageType: "qcow2" },
      ['error logical-volume 5: "/boot/efi"'],
    ],
    ["/boot in a subvolume, at which the builder crashes", sub("/boot"), {}, ['error subvolume 5: "/boot"']],
    [
      "/boot/efi in a subvolume",
      sub("/boot/efi"),
      { imageType: "pxe-tar-xz" },
      ['error subvolume 5: "/boot/efi"'],
    ],
    [
      "a volume of an inline array",
      'customizations.disk.partitions = [{ type = "btrfs", minsize = 1, subvolumes = [{ name = "b", mountpoint = "/boot" }] }]\n',
      {},
      ['error subvolume 0: "/boot"'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["other volumes", logical("/var/boot") + sub("/"), {}],
    ["/boot in a subvolume where the root is given too", sub("/boot") + sub("/"), {}],
    ["/boot in a subvolume of an image without a boot loader", sub("/boot"), { imageType: "pxe-tar-xz" }],
    [
      "/boot on a plain partition",
      '[[customizations.disk.partitions]]\nminsize = 1\nmountpoint = "/boot"\nfs_type = "ext4"\n',
      {},
    ],
    ["swap space, whose mount point is another mistake", `${logical("/boot")}fs_type = "swap"\n`, {}],
    ["an image that ignores partitions", logical("/boot"), { imageType: "bootc-installer" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
