import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-home-partition.ts";
import { judged } from "../../support/image-install.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-home-partition", () => {
  it.each([
    ["the installer's layout", "autopart --type=lvm\n", ["info automatic: autopart"]],
    ["a partition", "part /home --size=1\n", ["info own: /home"]],
    ["a volume", "logvol /home --vgname=a --name=b --size=1\n", ["info own: /home"]],
    ["a device that is there", "mount /dev/sda1 /home/kim\n", ["info own: /home/kim"]],
  ])("finds %s", (_what, text, expected) => {
    expect(judged(rule, text)).toEqual(expected);
  });

  it.each([
    ["a layout without it", "autopart --nohome\n"],
    ["its beginning", "autopart --noho\n"],
    ["the place behind the link", "part /var/home --size=1\n"],
    ["other places of that name", "part /srv/home --size=1\npart /homes --size=1\n"],
  ])("is silent on %s", (_what, text) => {
    expect(judged(rule, text)).toEqual([]);
  });

  it("is silent where packages are installed", () => {
    expect(findings(rule, "autopart\npart /home --size=1\n")).toEqual([]);
  });

  it.each([
    ["autopart --type=lvm\n", "autopart --nohome --type=lvm\n"],
    ["part /home --size=1\n", "part /var/home --size=1\n"],
  ])("mends %j", (text, expected) => {
    expect(applyFix(rule, text, { payload: true })).toBe(expected);
    expect(judged(rule, expected)).toEqual([]);
  });
});
