import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-mountpoint-denied.ts";
import { besides, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const filesystem = (mountpoint: string): string =>
  `[[customizations.filesystem]]\nmountpoint = "${mountpoint}"\nminsize = "10 GiB"\n`;

describe("config-mountpoint-denied", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["/var itself", filesystem("/var"), {}, ['error var 1: "/var"']],
    ["/home", filesystem("/home"), { imageType: "qcow2" }, ['error outside 1: "/home"']],
    [
      "what is read-only",
      filesystem("/usr/local"),
      { imageType: "pxe-tar-xz" },
      ['error outside 1: "/usr/local"'],
    ],
    ["what bootc links to", filesystem("/var/home"), {}, ['error reserved 1: "/var/home"']],
    ["what lies below it", filesystem("/var/home/alice"), {}, ['error reserved 1: "/var/home/alice"']],
    ["another spelling", filesystem("/var//mnt/"), {}, ['error reserved 1: "/var//mnt/"']],
    ["a directory below /boot", filesystem("/boot/efi"), {}, ['error outside 1: "/boot/efi"']],
    [
      "any other in an image with btrfs",
      filesystem("/var/log"),
      { rootfs: "btrfs" },
      ['error btrfs 1: "/var/log"'],
    ],
    [
      "any other for a base with btrfs",
      filesystem("/var/log"),
      besides("FROM ghcr.io/ublue-os/aurora:stable\n"),
      ['error btrfs 1: "/var/log"'],
    ],
    [
      "each of several",
      filesystem("/opt") + filesystem("/srv"),
      {},
      ['error outside 1: "/opt"', 'error outside 4: "/srv"'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["the root and /boot", filesystem("/") + filesystem("/boot"), {}],
    ["what btrfs can be beside", filesystem("/") + filesystem("/boot"), { rootfs: "btrfs" }],
    [
      "directories below /var for a base with xfs",
      filesystem("/var/log"),
      besides("FROM quay.io/centos-bootc/centos-bootc:stream10\n"),
    ],
    ["directories below /var in other images", filesystem("/var/log"), { rootfs: "xfs" }],
    ["directories below /var", filesystem("/var/lib/containers") + filesystem("/var/log/audit"), {}],
    ["names that only begin like a reserved one", filesystem("/var/homes") + filesystem("/var/runner"), {}],
    ["an empty one, which is a missing one", filesystem(""), {}],
    ["a path without its first slash, of which another finding speaks", filesystem("swap"), {}],
    ["an image that ignores file systems", filesystem("/home"), { imageType: "anaconda-iso" }],
    [
      "the new form, whose mount points the builder does not check",
      '[[customizations.disk.partitions]]\nmountpoint = "/home"\n',
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
