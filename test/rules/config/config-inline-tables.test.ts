import { describe, expect, it } from "vitest";

import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-inline-tables.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const ROOT = '{ mountpoint = "/", minsize = 1, fs_type = "xfs" }';
const lvm = (volumes: string) =>
  `[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = 1\n${volumes}\n`;
const SECTION =
  '[[customizations.disk.partitions.logical_volumes]]\nmountpoint = "/"\nminsize = 1\nfs_type = "xfs"';

describe("config-inline-tables", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["partitions", `[customizations.disk]\npartitions = [${ROOT}]\n`, {}, ["error refused 1: partitions"]],
    [
      "whatever is built, as the file is read first",
      `[customizations.disk]\npartitions = [${ROOT}]\n`,
      { imageType: "anaconda-iso" },
      ["error refused 1: partitions"],
    ],
    ["dotted keys", `customizations.disk.partitions = [${ROOT}]\n`, {}, ["error refused 0: partitions"]],
    ["logical volumes", lvm(`logical_volumes = [${ROOT}]`), {}, ["error refused 3: logical_volumes"]],
    [
      "subvolumes",
      '[[customizations.disk.partitions]]\ntype = "btrfs"\nminsize = 1\nsubvolumes = [{ name = "a", mountpoint = "/" }]\n',
      {},
      ["error refused 3: subvolumes"],
    ],
    [
      "the outermost array only",
      '[customizations.disk]\npartitions = [{ type = "lvm", minsize = 1, logical_volumes = [{ minsize = 1 }] }]\n',
      {},
      ["error refused 1: partitions"],
    ],
    [
      "keys that stand in no section of another volume group",
      lvm(SECTION) + lvm('logical_volumes = [{ name = "a", minsize = 1, fs_type = "swap" }]'),
      {},
      ["error refused 10: logical_volumes"],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["sections", lvm(SECTION), {}],
    ["empty arrays", "[customizations.disk]\npartitions = []\n", {}],
    [
      "other arrays of tables",
      '[customizations]\nuser = [{ name = "a" }]\nfiles = [{ path = "/etc/a" }]\n',
      {},
    ],
    ["keys that the parser met in a section", lvm(SECTION) + lvm(`logical_volumes = [${ROOT}]`), {}],
    [
      "JSON",
      '{"customizations": {"disk": {"partitions": [{"mountpoint": "/", "minsize": 1, "fs_type": "xfs"}]}}}',
      { format: "json" },
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it("writes sections at the end of the table", () => {
    const text = `[customizations.disk]\npartitions = [\n  ${ROOT},\n  { type = "lvm", minsize = 2, logical_volumes = [{ minsize = 1, fs_type = "swap" }] },\n]\ntype = "gpt"\n\n[customizations.kernel]\nappend = "quiet"\n`;
    const fixed = applyFix(rule, text);
    expect(fixed).toBe(
      [
        '[customizations.disk]\ntype = "gpt"\n',
        '[[customizations.disk.partitions]]\nmountpoint = "/"\nminsize = 1\nfs_type = "xfs"\n',
        '[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = 2\n',
        '[[customizations.disk.partitions.logical_volumes]]\nminsize = 1\nfs_type = "swap"\n',
        '[customizations.kernel]\nappend = "quiet"\n',
      ].join("\n"),
    );
    expect(modelOf(fixed ?? "").valid).toBe(true);
    expect(said(fixed ?? "")).toEqual([]);
  });

  it("does so in the last section of a file too", () => {
    const fixed = applyFix(rule, `[customizations.disk]\npartitions = [${ROOT}]`);
    expect(fixed).toBe(
      '[customizations.disk]\n\n[[customizations.disk.partitions]]\nmountpoint = "/"\nminsize = 1\nfs_type = "xfs"\n',
    );
  });

  it("has no fix that would lose a comment, or move dotted keys", () => {
    expect(applyFix(rule, `[customizations.disk]\npartitions = [ # all\n${ROOT}]\n`)).toBeUndefined();
    expect(applyFix(rule, `customizations.disk.partitions = [${ROOT}]\n`)).toBeUndefined();
  });
});
