import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-device-name.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-device-name", () => {
  it.each([
    ["a partition of a disk", "clearpart --all --drives=sda1\n", ["partition: sda1"]],
    ["one of a list", "ignoredisk --only-use=vdb,vda2\n", ["partition: vda2"]],
    [
      "newer disks",
      "ignoredisk --drives=nvme0n1p1,mmcblk0p2\n",
      ["partition: nvme0n1p1", "partition: mmcblk0p2"],
    ],
    ["a path", "part / --size=1 --ondisk=/dev/xvda1\n", ["partition: /dev/xvda1"]],
    ["the disk to boot from", "bootloader --boot-drive sda1\n", ["partition: sda1"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["disks", "ignoredisk --only-use=sda,/dev/vdb,nvme0n1,mmcblk0,dasda,md126\n"],
    ["names that last", "ignoredisk --only-use=/dev/disk/by-id/ata-X-part1,disk/by-path/pci-1\n"],
    ["patterns", "clearpart --all --drives=sd*,nvme*\n"],
    ["lists of partitions", "clearpart --list=sda1,sda2\npart / --onpart=sda3\n"],
    ["what a template fills in", "ignoredisk --only-use={{disk}}1\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["ignoredisk --only-use=vdb,vda2\n", "ignoredisk --only-use=vdb,vda\n"],
    ["clearpart --all --drives=nvme0n1p1\n", "clearpart --all --drives=nvme0n1\n"],
    ["part / --size=1 --ondisk=/dev/xvda12\n", "part / --size=1 --ondisk=/dev/xvda\n"],
  ])("names the disk in %j", (text, expected) => {
    expect(applyFix(rule, text)).toBe(expected);
    expect(findings(rule, expected)).toEqual([]);
  });
});
