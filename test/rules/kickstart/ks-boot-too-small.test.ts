import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-boot-too-small.ts";
import { judged } from "../../support/image-install.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-boot-too-small", () => {
  it.each([
    ["a boot partition", "part /boot --size=500 --fstype=xfs\n", ["info boot: 500"]],
    ["a partition for the firmware", "part /boot/efi --fstype=efi --size 100\n", ["info boot: 100"]],
    ["a root", "part / --size=8192\n", ["info root: 8192"]],
    ["a root on a volume", "logvol / --vgname=a --name=b --size=4096\n", ["info root: 4096"]],
  ])("finds %s", (_what, text, expected) => {
    expect(judged(rule, text)).toEqual(expected);
  });

  it.each([
    ["enough", "part /boot --size=1024\npart /boot/efi --size=200\npart / --size=10240\n"],
    ["what grows", "part / --size=4096 --grow\n"],
    ["partitions that are there", "part /boot --onpart=sda1 --resize --size=500\n"],
    ["other mount points", "part /var --size=1\npart swap --size=1\n"],
    ["what a template fills in", "part / --size={{size}}\n"],
  ])("is silent on %s", (_what, text) => {
    expect(judged(rule, text)).toEqual([]);
  });

  it("is silent where packages are installed", () => {
    expect(findings(rule, "part /boot --size=500\n")).toEqual([]);
  });

  it("enlarges it", () => {
    const mended = applyFix(rule, "part /boot --size=500 --fstype=xfs\n", { payload: true });
    expect(mended).toBe("part /boot --size=1024 --fstype=xfs\n");
    expect(judged(rule, mended ?? "")).toEqual([]);
  });
});
