import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-key-missing.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const partition = (text: string): string => `[[customizations.disk.partitions]]\n${text}\n`;
const lvm = (text: string): string =>
  partition(`type = "lvm"\nminsize = 1\n[[customizations.disk.partitions.logical_volumes]]\n${text}`);
const btrfs = (text: string): string => partition(`type = "btrfs"\nminsize = 1\n${text}`);
const sub = (text: string): string => btrfs(`[[customizations.disk.partitions.subvolumes]]\n${text}`);

describe("config-key-missing", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["the name of a user", '[[customizations.user]]\nkey = "k"\n', {}, ["error missing 0: user"]],
    [
      "an empty name",
      '[[customizations.user]]\nname = ""\n',
      { imageType: "anaconda-iso" },
      ['error empty 1: ""'],
    ],
    [
      "the name of a group",
      "[[customizations.group]]\ngid = 5\n",
      { imageType: "pxe-tar-xz" },
      ["error missing 0: group"],
    ],
    ["the user of a key", '[[customizations.sshkey]]\nkey = "k"\n', {}, ["error missing 0: sshkey"]],
    [
      "the mount point of a file system, whatever is built",
      "[[customizations.filesystem]]\nminsize = 1\n",
      { imageType: "anaconda-iso" },
      ["error missing 0: filesystem"],
    ],
    [
      "an empty mount point",
      '[[customizations.filesystem]]\nmountpoint = ""\nminsize = 1\n',
      {},
      ['error empty 1: ""'],
    ],
    [
      "the size of a file system",
      '[[customizations.filesystem]]\nmountpoint = "/"\n',
      {},
      ["error missing 0: filesystem"],
    ],
    [
      "a size of zero",
      '[[customizations.filesystem]]\nmountpoint = "/"\nminsize = 0\n',
      {},
      ["error zero 2: 0"],
    ],
    [
      "the path of a file",
      '[[customizations.files]]\ndata = "x"\n',
      { imageType: "anaconda-iso" },
      ["error missing 0: files"],
    ],
    ["an empty path", '[[customizations.directories]]\npath = ""\n', {}, ['error empty 1: ""']],
    ["the volume id of an ISO", '[customizations.iso]\npublisher = "p"\n', {}, ["error missing 0: iso"]],
    [
      "the size of a partition",
      partition('mountpoint = "/"\nfs_type = "xfs"'),
      { imageType: "anaconda-iso" },
      ["error missing 0: partitions"],
    ],
    [
      "the mount point of a partition",
      partition('minsize = 1\nfs_type = "xfs"'),
      {},
      ["error missing 0: partitions"],
    ],
    [
      "the file system of a partition",
      partition('minsize = 1\nmountpoint = "/"'),
      { imageType: "qcow2" },
      ["error missing 0: partitions"],
    ],
    [
      "the size of a logical volume",
      lvm('mountpoint = "/"\nfs_type = "xfs"'),
      {},
      ["error missing 3: logical_volumes"],
    ],
    [
      "the file system of a logical volume",
      lvm('minsize = 1\nmountpoint = "/"'),
      {},
      ["error missing 3: logical_volumes"],
    ],
    ["the subvolumes of a btrfs volume", btrfs(""), {}, ["error missing 0: partitions"]],
    ["the name of a subvolume", sub('mountpoint = "/"'), {}, ["error missing 3: subvolumes"]],
    [
      "the mount point of a subvolume",
      sub('name = "root"'),
      { imageType: "pxe-tar-xz" },
      ["error missing 3: subvolumes"],
    ],
    [
      "null, which is as good as nothing",
      '{"customizations": {"filesystem": [{"mountpoint": "/", "minsize": null}], "files": [{"path": null}]}}',
      { format: "json" },
      ['error missing 0: {"path": null}', 'error missing 0: {"mountpoint": "/", "minsize": null}'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    [
      "entries that have all",
      `${partition('minsize = 1\nfs_type = "swap"')}${partition('minsize = 0\nfs_type = "none"')}${partition('type = "lvm"\nminsize = 1')}`,
      {},
    ],
    ["the old name of a size", '[[customizations.filesystem]]\nmountpoint = "/"\nsize = "1 GiB"\n', {}],
    ["a file without text", '[[customizations.files]]\npath = "/etc/x"\n', {}],
    ["names in other letters", partition('MinSize = 1\nMountpoint = "/"\nFS_Type = "xfs"'), {}],
    [
      "a key that stands there under a wrong name",
      '[[customizations.user]]\nusername = "a"\n[[customizations.filesystem]]\nMountpoint = "/"\nminsize = 1\n',
      {},
    ],
    ["partitions that are no list", "[customizations.disk.partitions]\n", {}],
    ["what the image ignores", partition("minsize = 1") + btrfs(""), { imageType: "anaconda-iso" }],
    ["the ISO that reads no volume id", "[customizations.iso]\n", { imageType: "bootc-installer" }],
    ["a file that is being typed", "[[customizations.user]]\nname =\n[[customizations.files]]\n", {}],
    ["lists that are never checked", "[[packages]]\nversion = '1'\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
