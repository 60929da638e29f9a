import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-exclusive-options.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-exclusive-options", () => {
  it.each([
    ["two sources", "url --url=https://a --mirrorlist=https://b\n", ["conflict: --mirrorlist=https://b"]],
    [
      "what an earlier line has left",
      "ignoredisk --drives=sda\nignoredisk --only-use=sdb\n",
      ["conflict: --only-use=sdb"],
    ],
    ["two sizes", "logvol / --vgname=a --name=b --percent=20 --size=10\n", ["conflict: --size=10"]],
    ["a file system of its own", "autopart --type=btrfs --fstype=ext4\n", ["conflict: --fstype=ext4"]],
    ["an option that needs another one", "part / --resize --size=100\n", ["needs: --resize"]],
    [
      "an unattended mode that is one already",
      "cmdline --non-interactive\n",
      ["conflict: --non-interactive"],
    ],
    ["members of a group that exists", "volgroup vg pv.01 --useexisting\n", ["conflict: pv.01"]],
    [
      "what the parser lets pass",
      "volgroup vg pv.01 --reserved-space=10 --reserved-percent=5\n",
      ["unclear: --reserved-percent=5"],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["one of them", "url --url=https://a\n"],
    ["an empty one, which counts for nothing", "url --url=https://a --mirrorlist=\n"],
    ["both where one needs the other", "part / --resize --size=100 --onpart=sda1\n"],
    ["a bond on a VLAN", "network --device=a --vlanid=5 --bindto=mac --bondopts=x\n"],
    ["flags of which the last one counts", "firewall --enabled --disabled\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["autopart --noswap --hibernation\n", "RHEL10", ["conflict: --hibernation"]],
    ["autopart --noswap --hibernation\n", "RHEL9", []],
  ])("knows %j in %s", (text, version, expected) => {
    expect(findings(rule, text, version)).toEqual(expected);
  });

  it.each([
    ["url --url=https://a --mirrorlist=https://b --noverifyssl\n", "url --url=https://a --noverifyssl\n"],
    ["cmdline --non-interactive\n", "cmdline\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
