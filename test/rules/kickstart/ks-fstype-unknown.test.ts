import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-fstype-unknown.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-fstype-unknown", () => {
  it.each([
    ["capitals", "part / --size=1 --fstype=XFS\n", ["similar: XFS"]],
    ["the name of another tool", "part /boot/efi --size=1 --type=fat32\n", ["similar: fat32"]],
    ["a slip", "autopart --fstype ext44\n", ["similar: ext44"]],
    [
      "a file system that is not there",
      "logvol / --vgname=a --name=b --size=1 --fstype=zfs-pool\n",
      ["unknown: zfs-pool"],
    ],
    [
      "a name that every table of JavaScript knows",
      "mount --reformat=constructor sda1 /data\n",
      ["unknown: constructor"],
    ],
    ["another format of a device", "mount --reformat=exfat-x sda1 /data\n", ["unknown: exfat-x"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    [
      "file systems",
      "part / --size=1 --fstype=xfs\npart /a --size=1 --fstype=ext4\nautopart --fstype=ext4\n",
    ],
    [
      "partitions for firmware",
      "part /boot/efi --size=1 --fstype=efi\npart biosboot --size=1 --fstype=biosboot\n",
    ],
    ["parts of other things", "part pv.1 --size=1 --fstype=lvmpv\npart raid.1 --size=1 --fstype=mdmember\n"],
    ["a scheme, which is another matter", "autopart --type=lvm\n"],
    ["what a template fills in", "part / --size=1 --fstype=@FSTYPE@\n"],
    ["a format that is left open", "mount sda1 /data --reformat\nmount --reformat sda1 /data\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["part / --size=1 --fstype=XFS\n", "part / --size=1 --fstype=xfs\n"],
    ["part swap --size=1 --fstype=linux-swap\n", "part swap --size=1 --fstype=swap\n"],
  ])("corrects %j", (text, expected) => {
    expect(applyFix(rule, text)).toBe(expected);
    expect(findings(rule, expected)).toEqual([]);
  });
});
