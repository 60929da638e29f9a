import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-volume-twice.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const lvm = (...names: readonly string[]): string =>
  `[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = 1\nlogical_volumes = [\n${names.map((name) => `{ name = "${name}", minsize = 1 },\n`).join("")}]\n`;
const btrfs = (...names: readonly string[]): string =>
  `[[customizations.disk.partitions]]\ntype = "btrfs"\nminsize = 1\nsubvolumes = [\n${names.map((name) => `{ name = "${name}" },\n`).join("")}]\n`;

describe("config-volume-twice", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["logical volumes", lvm("a", "a"), {}, ['error logical-volume 5: "a"']],
    ["subvolumes", btrfs("a", "b", "a"), { imageType: "qcow2" }, ['error subvolume 6: "a"']],
    [
      "each further one",
      lvm("a", "a", "a"),
      { imageType: "pxe-tar-xz" },
      ['error logical-volume 5: "a"', 'error logical-volume 6: "a"'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["other names", lvm("a", "b") + btrfs("a", "b"), {}],
    ["names that differ in case", lvm("a", "A"), {}],
    ["empty names, for which the builder makes some up", lvm("", ""), {}],
    ["an image that ignores partitions", lvm("a", "a"), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
