import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-bad-value.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-bad-value", () => {
  it.each([
    ["no number", "bootloader --timeout=five\n", ["integer: five"]],
    ["no number at all", "bootloader --timeout=\n", ["empty: --timeout="]],
    ["none of the choices", "network --bootproto=\n", ["emptyChoice: --bootproto="]],
    ["no switch", "network --device=eth0 --onboot=maybe\n", ["boolean: maybe"]],
    ["no choice", "network --bootproto=dchp\n", ["choice: dchp"]],
    ["a number out of range", "logvol / --vgname=a --name=b --percent=200\n", ["range: 200"]],
    ["a word of realm", "realm leave\n", ["choice: leave"]],
    ["an option of realm", "realm join -v example.com\n", ["choice: -v"]],
    ["a number in Python's notation", "volgroup vg --reserved-percent=1_00 pv.01\n", ["range: 1_00"]],
    ["a form", "mount /dev/sda1 boot\n", ["form: boot"]],
    ["an address", "ostreesetup --osname=a --ref=b --url=ftp://c\n", ["form: ftp://c"]],
    ["a value in quotes", "bootloader --location='sda'\n", ["choice: 'sda'"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["numbers as Python reads them", "bootloader --timeout=+1_0\n"],
    ["switches in capitals", "network --device=eth0 --onboot=Yes\n"],
    ["choices in capitals where they may be", "autopart --type=LVM\n"],
    ["sizes with a unit, which another rule explains", "part / --size=10GiB\n"],
    ["what a template fills in", "bootloader --timeout={{timeout}}\n"],
    ["what another version takes", "part / --fstype=btrfs --size=1000\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["autopart --type=btrfs\n", "RHEL10", ["other: btrfs"]],
    ["autopart --type=btrfs\n", "F45", []],
    ["part / --type=btrfs --size=10\n", "RHEL9", ["other: btrfs"]],
  ])("knows %j in %s", (text, version, expected) => {
    expect(findings(rule, text, version)).toEqual(expected);
  });

  it.each([["network --bootproto=dchp\n", "network --bootproto=dhcp\n"]])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
