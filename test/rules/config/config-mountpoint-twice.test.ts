import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-mountpoint-twice.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const partition = (mountpoint: string): string =>
  `[[customizations.disk.partitions]]\nminsize = 1\nfs_type = "ext4"\nmountpoint = "${mountpoint}"\n`;
const volumes = (type: string, list: string, mountpoint: string): string =>
  `[[customizations.disk.partitions]]\ntype = "${type}"\nminsize = 1\n${list} = [{ name = "v", mountpoint = "${mountpoint}" }]\n`;

describe("config-mountpoint-twice", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["two partitions", partition("/var/a") + partition("/var/a"), {}, ['error twice 7: "/var/a"']],
    [
      "a partition and a logical volume",
      partition("/var/a") + volumes("lvm", "logical_volumes", "/var/a"),
      { imageType: "qcow2" },
      ['error twice 7: "/var/a"'],
    ],
    [
      "a partition and a subvolume",
      volumes("btrfs", "subvolumes", "/") + partition("/"),
      { imageType: "pxe-tar-xz" },
      ['error twice 7: "/"'],
    ],
    ["two of three", partition("/") + partition("/var/a") + partition("/"), {}, ['error twice 11: "/"']],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["other places", partition("/") + partition("/var/a") + partition("/var/a/b"), {}],
    [
      "swap space",
      '[[customizations.disk.partitions]]\nfs_type = "swap"\n[[customizations.disk.partitions]]\nfs_type = "swap"\n',
      {},
    ],
    [
      "the old form, of which the largest size counts",
      '[[customizations.filesystem]]\nmountpoint = "/"\n[[customizations.filesystem]]\nmountpoint = "/"\n',
      {},
    ],
    ["an image that ignores partitions", partition("/") + partition("/"), { imageType: "bootc-installer" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
