import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-btrfs-rhel.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-btrfs-rhel", () => {
  it.each([
    ["a scheme", "autopart --type=btrfs\n", ["refused: btrfs"]],
    ["a scheme in capitals", "autopart --type BTRFS --nohome\n", ["refused: BTRFS"]],
    ["a partition", "part / --fstype=btrfs --size=1\n", ["refused: btrfs"]],
    ["a volume", "logvol / --vgname=a --name=b --size=1 --fstype=btrfs\n", ["refused: btrfs"]],
    ["a part of a pool", "part btrfs.01 --size=1\n", ["refused: btrfs.01"]],
  ])("finds %s", (_what, text, expected) => {
    for (const version of ["RHEL8", "RHEL9", "RHEL10"])
      expect(findings(rule, text, version)).toEqual(expected);
  });

  it("is silent where it works, or may work", () => {
    const text = "autopart --type=btrfs\npart / --fstype=btrfs --size=1\n";
    expect(findings(rule, text, "F45")).toEqual([]);
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["other file systems", "autopart --type=lvm\npart / --fstype=xfs --size=1\n"],
    ["the command, which is refused by its name", "btrfs none --label=x btrfs.01\n"],
    ["two options that exclude each other anyway", "autopart --type=btrfs --fstype=ext4\n"],
    ["what is not read any more", "%Post\nautopart --type=btrfs\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text, "RHEL10")).toEqual([]);
  });

  it.each([
    ["autopart --type=btrfs --nohome\n", "autopart --type=lvm --nohome\n"],
    ["part / --fstype=btrfs --size=1\n", "part / --fstype=xfs --size=1\n"],
  ])("replaces it in %j", (text, expected) => {
    expect(applyFix(rule, text, { targets: ["RHEL9"] })).toBe(expected);
    expect(findings(rule, expected, "RHEL9")).toEqual([]);
  });
});
