import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-missing-esp.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-missing-esp", () => {
  it.each([
    ["a root alone", "part / --size=1\n", ["missing: /"]],
    ["a root with a boot partition", "part /boot --size=1\npart / --size=1\n", ["missing: /"]],
    [
      "a root on a volume",
      "part pv.1 --size=1\nvolgroup a pv.1\nlogvol / --vgname=a --name=r --size=1\n",
      ["missing: /"],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["what the machine needs", "reqpart\npart / --size=1\n"],
    ["a partition for UEFI", "part /boot/efi --fstype=efi --size=1\npart / --size=1\n"],
    ["a partition for BIOS", "part biosboot --size=1\npart / --size=1\n"],
    ["a partition for POWER", "part None --fstype='PPC PReP Boot' --size=1\npart / --size=1\n"],
    ["partitions that are there", "part / --size=1\npart /data --onpart=sda1\n"],
    ["parts of a layout", "part /data --size=1\n"],
    ["the installer's layout", "autopart\n"],
    ["a file that includes others", "part / --size=1\n%include /tmp/disk.ks\n"],
    ["what a template fills in", "part {{ boot }} --size=1\npart / --size=1\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["text\npart / --size=1\n", "text\nreqpart --add-boot\npart / --size=1\n"],
    ["part /boot --size=1\npart / --size=1\n", "reqpart\npart /boot --size=1\npart / --size=1\n"],
  ])("asks for what the machine needs in %j", (text, expected) => {
    expect(applyFix(rule, text)).toBe(expected);
    expect(findings(rule, expected)).toEqual([]);
  });
});
