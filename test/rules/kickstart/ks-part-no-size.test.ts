import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-part-no-size.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-part-no-size", () => {
  it.each([
    ["a mount point alone", "part / --fstype=xfs\n", ["missing: /"]],
    ["a part of something else", "part pv.01 --ondisk=sda\n", ["missing: pv.01"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["sizes", "part / --size=1024 --grow\n"],
    ["what takes the room that is left", "part / --grow --fstype xfs\npart pv.01 --grow --maxsize=4096\n"],
    ["sizes that the installer knows", "part swap --recommended\npart swap --hibernation\n"],
    [
      "partitions that are there",
      "part / --onpart=sda1\npart /a --usepart=sda2\npart /b --noformat --onpart=sda3\n",
    ],
    ["memory", "part /tmp --fstype=tmpfs\n"],
    ["logical volumes, which the parser asks", "logvol / --vgname=a --name=b\n"],
    ["what a template fills in", "part / {{ size }}\npart /a --size=${SIZE}\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
