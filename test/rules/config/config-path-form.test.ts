import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-path-form.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const file = (path: string): string => `[[customizations.files]]\npath = "${path}"\n`;
const filesystem = (path: string): string =>
  `[[customizations.filesystem]]\nmountpoint = "${path}"\nminsize = 1\n`;
const partition = (path: string, type = "ext4"): string =>
  `[[customizations.disk.partitions]]\nminsize = 1\nfs_type = "${type}"\nmountpoint = "${path}"\n`;

describe("config-path-form", () => {
  it.each<[string, string, Options, readonly string[]]>([
    [
      "a relative file, whatever is built",
      file("etc/x"),
      { imageType: "anaconda-iso" },
      ['error relative 1: "etc/x"'],
    ],
    [
      "a slash at the end",
      '[[customizations.directories]]\npath = "/etc/x/"\n',
      {},
      ['error form 1: "/etc/x/"'],
    ],
    ["what can only be a directory", file("/"), { imageType: "anaconda-iso" }, ['error root 1: "/"']],
    ["two dots", file("/etc/../etc/x"), {}, ['error form 1: "/etc/../etc/x"']],
    [
      "a relative mount point",
      filesystem("var/data"),
      { imageType: "qcow2" },
      ['error relative 1: "var/data"'],
    ],
    ["two slashes", partition("/var//data"), { imageType: "pxe-tar-xz" }, ['error form 3: "/var//data"']],
    [
      "a logical volume",
      '[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = 1\nlogical_volumes = [{ minsize = 1, mountpoint = "var" }]\n',
      {},
      ['error relative 3: "var"'],
    ],
    [
      "a subvolume",
      '[[customizations.disk.partitions]]\ntype = "btrfs"\nminsize = 1\nsubvolumes = [{ name = "v", mountpoint = "/./" }]\n',
      {},
      ['error form 3: "/./"'],
    ],
    [
      "a date, which is a text there",
      "[[customizations.disk.partitions]]\nminsize = 1\nmountpoint = 2026-01-01\n",
      {},
      ["error relative 2: 2026-01-01"],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["short paths", file("/etc/a..b/.c") + filesystem("/") + partition("/var/x"), {}],
    ["empty paths", file("") + filesystem(""), {}],
    ["a partition without a file system, likewise", partition("none", "none"), {}],
    ["swap space, whose mount point is another mistake", partition("swap", "swap"), {}],
    [
      "mount points that the image ignores",
      filesystem("var/data") + partition("/var//data"),
      { imageType: "anaconda-iso" },
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["shortens", file("/etc/../etc//x/"), {}, file("/etc/x")],
    ["adds a slash", filesystem("var/data"), {}, filesystem("/var/data")],
    ["shortens a path in single quotes", file("/etc/x/").replaceAll('"', "'"), {}, file("/etc/x")],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
