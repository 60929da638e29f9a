import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-value-unknown.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const table = (type: string): string => `[customizations.disk]\ntype = "${type}"\n`;
const partition = (text: string): string => `[[customizations.disk.partitions]]\nminsize = 1\n${text}\n`;

describe("config-value-unknown", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a type of table", table("mbr"), {}, ['error unknown 1: "mbr"']],
    [
      "a type of partition, whatever is built",
      partition('type = "luks"'),
      { imageType: "anaconda-iso" },
      ['error unknown 2: "luks"'],
    ],
    [
      "a file system of a partition",
      partition('mountpoint = "/"\nfs_type = "btrfs"'),
      { imageType: "qcow2" },
      ['error unknown 3: "btrfs"'],
    ],
    [
      "a file system of a logical volume",
      partition('type = "lvm"\nlogical_volumes = [{ minsize = 1, mountpoint = "/", fs_type = "none" }]'),
      {},
      ['error unknown 3: "none"'],
    ],
    [
      "a date, which is a text there",
      "[customizations.disk]\ntype = 2026-01-01\n",
      {},
      ["error unknown 1: 2026-01-01"],
    ],
    ["capitals", partition('mountpoint = "/"\nfs_type = "XFS"'), {}, ['error unknown 3: "XFS"']],
    [
      "an odd size of sectors",
      "[customizations.disk]\nsector_size = 1000\n",
      { imageType: "pxe-tar-xz" },
      ["error sector 1: 1000"],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["what the builder knows", table("gpt") + partition('type = "lvm"') + partition('fs_type = "none"'), {}],
    ["empty ones", table("") + partition('type = ""'), {}],
    ["any power of two", "[customizations.disk]\nsector_size = 1\n", {}],
    ["a default size of sectors", "[customizations.disk]\nsector_size = 0\n", {}],
    ["a type of table where it is ignored", table("mbr"), { imageType: "bootc-installer" }],
    ["a list that is never checked", '[customizations]\npartitioning_mode = "zfs"\n', {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["knows other names", table("mbr"), {}, table("dos")],
    [
      "knows the names of other tools",
      partition('mountpoint = "/a"\nfs_type = "fat32"'),
      {},
      partition('mountpoint = "/a"\nfs_type = "vfat"'),
    ],
    [
      "mends the letters",
      partition('mountpoint = "/a"\nfs_type = "XFS"'),
      {},
      partition('mountpoint = "/a"\nfs_type = "xfs"'),
    ],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
