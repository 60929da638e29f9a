import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-label-too-long.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const partition = (type: string, length: number): string =>
  `[[customizations.disk.partitions]]\nminsize = 1\nmountpoint = "/var/a"\nfs_type = "${type}"\nlabel = "${"x".repeat(length)}"\n`;

describe("config-label-too-long", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["13 letters for xfs", partition("xfs", 13), {}, ['error long 4: "xxxxxxxxxxxxx"']],
    [
      "17 letters for ext4",
      partition("ext4", 17),
      { imageType: "qcow2" },
      ['error long 4: "xxxxxxxxxxxxxxxxx"'],
    ],
    [
      "12 letters for vfat",
      partition("vfat", 12),
      { imageType: "pxe-tar-xz" },
      ['error long 4: "xxxxxxxxxxxx"'],
    ],
    [
      "a logical volume",
      '[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = 1\nlogical_volumes = [{ minsize = 1, fs_type = "xfs", label = "0123456789abc", mountpoint = "/var/a" }]\n',
      {},
      ['error long 3: "0123456789abc"'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["labels that just fit", partition("xfs", 12) + partition("ext4", 16) + partition("vfat", 11), {}],
    ["a type that is not known", partition("btrfs", 30), {}],
    ["the label of the partition itself", partition("xfs", 3).replace("label", "part_label"), {}],
    ["an image that ignores partitions", partition("xfs", 13), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
