import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-boot-filesystem.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const partition = (mountpoint: string, type: string): string =>
  `[[customizations.disk.partitions]]\nminsize = "1 GiB"\nmountpoint = "${mountpoint}"\nfs_type = "${type}"\n`;

describe("config-boot-filesystem", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["vfat on /boot", partition("/boot", "vfat"), {}, ['error boot 3: "vfat"']],
    ["ext4 on /boot/efi", partition("/boot/efi", "ext4"), { imageType: "qcow2" }, ['error efi 3: "ext4"']],
    ["xfs on /boot/efi", partition("/boot/efi", "xfs"), { imageType: "pxe-tar-xz" }, ['error efi 3: "xfs"']],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["ext4 and xfs on /boot", partition("/boot", "ext4") + partition("/boot", "xfs"), {}],
    ["vfat on /boot/efi", partition("/boot/efi", "vfat"), {}],
    ["vfat elsewhere", partition("/var/data", "vfat"), {}],
    ["a type that the builder does not know at all", partition("/boot", "btrfs"), {}],
    ["swap space with a mount point", partition("/boot", "swap"), {}],
    ["an image that ignores partitions", partition("/boot", "vfat"), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["takes ext4 for /boot", partition("/boot", "vfat"), {}, partition("/boot", "ext4")],
    ["takes vfat for /boot/efi", partition("/boot/efi", "xfs"), {}, partition("/boot/efi", "vfat")],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
