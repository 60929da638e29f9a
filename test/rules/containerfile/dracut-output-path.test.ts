import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/dracut-output-path.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const debian = "FROM ghcr.io/bootcrew/debian-bootc:latest\n";
const found = (run: string, from = base) =>
  findings(rule, from + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("dracut-output-path finds", () => {
  test.each([
    ["RUN dracut -f /boot/initramfs-6.1.img 6.1", ["boot", "/boot/initramfs-6.1.img", 1, "warning"]],
    [
      'RUN dracut --force --kver "$K" \\\n  "/boot/initramfs-$K.img"',
      ["boot", '"/boot/initramfs-$K.img"', 2, "warning"],
    ],
    [
      "RUN mkinitcpio -k 6.1 -g /boot/initramfs-linux.img",
      ["boot", "/boot/initramfs-linux.img", 1, "warning"],
    ],
    ["RUN update-initramfs -u -k all", ["update", "-u", 1, "warning"]],
    ["RUN case $A in b) dracut -f /boot/i.img 6.1;; esac", ["boot", "/boot/i.img", 1, "info"]],
    ["RUN dracut -f /boot/i.img 6.1\nRUN /ctx/finish.sh", ["boot", "/boot/i.img", 1, "info"]],
    ["RUN rm -rf /boot/* && dracut -f /boot/i.img 6.1", ["boot", "/boot/i.img", 1, "warning"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("dracut-output-path is silent", () => {
  test.each([
    "RUN dracut -f /usr/lib/modules/6.1/initramfs.img 6.1",
    "RUN dracut -f /tmp/boot/i.img 6.1",
    "RUN dracut -f /boot/i.img 6.1 && mv /boot/i.img /usr/lib/modules/6.1/initramfs.img",
    "RUN dracut -f /boot/i.img 6.1\nRUN rm -rf /boot && mkdir /boot",
    "RUN --mount=type=tmpfs,dst=/boot dracut -f /boot/i.img 6.1",
    "RUN chroot /target dracut -f /boot/i.img 6.1",
    "RUN update-initramfs -d -k all",
    "RUN update-initramfs -u -b /usr/lib/modules/6.1",
    "RUN mkinitcpio -k 6.1 -g /usr/lib/modules/6.1/initramfs.img",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix of dracut-output-path", () => {
  test.each([
    ["RUN dracut -f /boot/initramfs-6.1.img 6.1\n", "RUN dracut -f /usr/lib/modules/6.1/initramfs.img 6.1\n"],
    [
      'RUN dracut -f --kver $K "/boot/initramfs-${K}.img"\n',
      'RUN dracut -f --kver $K "/usr/lib/modules/${K}/initramfs.img"\n',
    ],
    ['RUN dracut -f /boot/new.img "$K"\n', 'RUN dracut -f "/usr/lib/modules/$K/initramfs.img" "$K"\n'],
    [
      "RUN mkinitcpio -k 6.1-arch1 -g /boot/initramfs-linux.img\n",
      'RUN mkinitcpio -k 6.1-arch1 -g "/usr/lib/modules/6.1-arch1/initramfs.img"\n',
    ],
  ])("%j", (before, after) => {
    expect(applyFix(rule, base + before)).toBe(base + after);
    expect(found(after)).toEqual([]);
  });

  test.each([
    [base, "RUN dracut -f /boot/initramfs.img"],
    [base, 'RUN ["dracut", "-f", "/boot/initramfs-6.1.img", "6.1"]'],
    [base, "RUN bash -c 'dracut -f /boot/initramfs-6.1.img 6.1'"],
    [debian, "RUN update-initramfs -u -k 6.1"],
  ])("is none for %#", (from, run) => {
    expect(found(run, from)).toHaveLength(1);
    expect(applyFix(rule, from + run)).toBeUndefined();
  });
});
