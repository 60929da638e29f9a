import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-disk-small-root.ts";
import { applyFix, findings } from "../../support/config.ts";

const partition = (size: string, path = "/var/data") =>
  `[[customizations.disk.partitions]]\nminsize = ${size}\nmountpoint = "${path}"\nfs_type = "ext4"\n`;
const said = (text: string, options = {}) =>
  findings(rule, text, options).map(({ message, severity, text: at }) => `${severity} ${message} ${at}`);

describe("config-disk-small-root", () => {
  it.each([
    ["a partition for data", partition('"5 GiB"')],
    ["a table that says nothing of sizes", '[customizations.disk]\ntype = "gpt"\n'],
    ["a larger boot partition", partition('"2 GiB"', "/boot")],
    ["swap", '[[customizations.disk.partitions]]\nminsize = "4 GiB"\nfs_type = "swap"\n'],
  ])("finds %s", (_what, text) => {
    expect(said(text)).toEqual(["info small disk"]);
  });

  it.each([
    ["the size of the disk", '[customizations.disk]\nminsize = "30 GiB"\n', {}],
    ["a size of the root", partition('"10 GiB"', "/"), {}],
    ["a volume group", '[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = "20 GiB"\n', {}],
    ["Btrfs", '[[customizations.disk.partitions]]\ntype = "btrfs"\nminsize = "20 GiB"\n', {}],
    ["no table", '[customizations.kernel]\nappend = "quiet"\n', {}],
    ["an installer ISO", partition('"5 GiB"'), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each([
    [
      "above the first partition",
      partition('"5 GiB"'),
      `[customizations.disk]\nminsize = "15 GiB"\n\n${partition('"5 GiB"')}`,
    ],
    [
      "in the table",
      '[customizations.disk]\ntype = "gpt"\n',
      '[customizations.disk]\nminsize = "10 GiB"\ntype = "gpt"\n',
    ],
    [
      "for bytes and other units",
      partition("1073741824") + partition('"1500 MB"', "/var/log"),
      `[customizations.disk]\nminsize = "13 GiB"\n\n${partition("1073741824")}${partition('"1500 MB"', "/var/log")}`,
    ],
  ])("adds a size %s", (_what, text, expected) => {
    expect(applyFix(rule, text)).toBe(expected);
    expect(said(expected)).toEqual([]);
  });

  it("leaves sizes that it cannot read to the reader", () => {
    expect(applyFix(rule, partition('"5G"'))).toBeUndefined();
    expect(applyFix(rule, "customizations.disk.type = 'gpt'\n")).toBeUndefined();
  });
});
