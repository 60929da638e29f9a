import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-pre-uses-sysroot.ts";
import { found } from "../../support/kickstart-scripts.ts";

const pre = (body: string, tag = "%pre"): string => `${tag}\n${body}\n%end\n`;

describe("ks-pre-uses-sysroot", () => {
  it.each([
    ["a copy", "cp /tmp/a /mnt/sysimage/etc/a", ["warning early: /mnt/sysimage/etc/a (2)"]],
    ["a redirection", "echo a > /mnt/sysroot/etc/a", ["warning early: /mnt/sysroot/etc/a (2)"]],
    ["reading", "cat /mnt/sysimage/etc/fstab", ["warning early: /mnt/sysimage/etc/fstab (2)"]],
    ["a listing", "ls -l /mnt/sysroot/", ["warning early: /mnt/sysroot/ (2)"]],
  ])("finds %s", (_what, body, expected) => {
    expect(found(rule, pre(body))).toEqual(expected);
  });

  it.each([
    ["files of the installer", "echo 'part / --size=1' > /tmp/part.ks"],
    ["a folder of one's own", "mkdir -p /mnt/old\nmount /dev/sda1 /mnt/old\ncp /mnt/old/etc/a /tmp/"],
    [
      "an older system that is mounted there",
      "mount /dev/sda1 /mnt/sysimage\ncp /mnt/sysimage/etc/ssh/a /tmp/",
    ],
    ["a probe", "[ -d /mnt/sysimage/etc ] && cat /mnt/sysimage/etc/a"],
    ["words", "echo /mnt/sysimage is not there yet"],
  ])("is silent on %s", (_what, body) => {
    expect(found(rule, pre(body))).toEqual([]);
  });

  it("is silent in later sections", () => {
    expect(found(rule, pre("cp /tmp/a /mnt/sysimage/etc/a", "%pre-install"))).toEqual([]);
    expect(found(rule, pre("cp /tmp/a /mnt/sysroot/etc/a", "%post --nochroot"))).toEqual([]);
  });
});
