import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-volume-name.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const group = (name: string): string =>
  `[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = 1\nname = "${name}"\n`;
const volume = (name: string): string =>
  `[[customizations.disk.partitions.logical_volumes]]\nminsize = 1\nmountpoint = "/"\nfs_type = "xfs"\nname = "${name}"\n`;

describe("config-volume-name", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a blank in a group", group("my vg"), {}, ['error group 3: "my vg"']],
    ["a hyphen at the beginning", group("-vg"), { imageType: "qcow2" }, ['error group 3: "-vg"']],
    [
      "a slash in a volume",
      group("vg") + volume("a/b"),
      { imageType: "pxe-tar-xz" },
      ['error volume 8: "a/b"'],
    ],
    ["both", group("vg!") + volume("lv!"), {}, ['error group 3: "vg!"', 'error volume 8: "lv!"']],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["names", group("main-vg_1.0+") + volume(".root"), {}],
    ["empty names, for which the builder makes some up", group("") + volume(""), {}],
    [
      "the name of a subvolume",
      '[[customizations.disk.partitions]]\ntype = "btrfs"\nminsize = 1\nsubvolumes = [{ name = "a/b", mountpoint = "/" }]\n',
      {},
    ],
    ["an image that ignores partitions", group("my vg"), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["replaces blanks", group("my vg"), {}, group("my_vg")],
    ["takes hyphens from the beginning", group("-vg"), {}, group("vg")],
    ["replaces a slash", group("vg") + volume("a/b"), {}, group("vg") + volume("a_b")],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
