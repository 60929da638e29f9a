import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-volume-groups.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const partition = (type: string): string =>
  `[[customizations.disk.partitions]]\nminsize = 1\ntype = "${type}"\n`;

describe("config-volume-groups", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["two volume groups", partition("lvm") + partition("lvm"), {}, ['error lvm 5: "lvm"']],
    [
      "two btrfs volumes",
      partition("btrfs") + partition("plain") + partition("btrfs"),
      { imageType: "qcow2" },
      ['error btrfs 8: "btrfs"'],
    ],
    [
      "one of each",
      partition("lvm") + partition("btrfs"),
      { imageType: "pxe-tar-xz" },
      ['error mixed 5: "btrfs"'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["one volume group", partition("plain") + partition("lvm") + partition("plain"), {}],
    ["one btrfs volume", partition("btrfs"), {}],
    ["several partitions", partition("plain") + partition("plain"), {}],
    ["an image that ignores partitions", partition("lvm") + partition("lvm"), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
