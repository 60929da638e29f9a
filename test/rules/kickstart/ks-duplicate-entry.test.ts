import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-duplicate-entry.ts";
import { found, mended } from "./found.ts";

describe("ks-duplicate-entry", () => {
  it.each([
    ["a mount point", "part / --size=1\npartition / --size=2\n", ["warning found: partition / --size=2"], {}],
    [
      "a user",
      "user --name=a\nuser --name=a --groups=wheel\n",
      ["warning found: user --name=a --groups=wheel"],
      {},
    ],
    ["the same line", "group --name=a\ngroup --name=a\n", ["warning same: group --name=a"], {}],
    [
      "two keys of one user",
      'sshkey --username=a "k 1"\nsshkey --username=a "k 2"\n',
      ['hint keys: sshkey --username=a "k 2"'],
      {},
    ],
    [
      "a logical volume",
      "logvol / --vgname=a --name=b --size=1\nlogvol /var --vgname=a --name=b --size=1\n",
      ["warning found: logvol /var --vgname=a --name=b --size=1"],
      {},
    ],
    [
      "a mount of one place",
      "mount /dev/vda1 /var\nmount /dev/vda2 /var\n",
      ["warning found: mount /dev/vda2 /var"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "several swaps and boot partitions",
      "part swap --size=1\npart swap --size=1\npart biosboot --size=1 --ondisk=vda\npart biosboot --size=1 --ondisk=vdb\n",
      {},
    ],
    ["other entries", "user --name=a\nuser --name=b\nrepo --name=a --baseurl=b\n", {}],
    ["lines without a key, which are another matter", "network --bootproto=dhcp\nnetwork --hostname=a\n", {}],
    ["what a template fills in", "user --name={{ a }}\nuser --name={{ a }}\n", {}],
    [
      "logical volumes of the same name in two groups",
      "logvol /a --vgname=a --name=x --size=1\nlogvol /b --vgname=b --name=x --size=1\n",
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "a double line",
      "text\ngroup --name=a\ngroup --name=a # x\nreboot\n",
      "text\ngroup --name=a\nreboot\n",
      {},
    ],
    ["nothing where the lines differ", "user --name=a\nuser --name=a --uid=5\n", undefined, {}],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
