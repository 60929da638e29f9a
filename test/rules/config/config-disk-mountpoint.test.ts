import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-disk-mountpoint.ts";
import { applyFix, findings } from "../../support/config.ts";

const partition = (path: string) =>
  `[[customizations.disk.partitions]]\nminsize = "1 GiB"\nfs_type = "ext4"\nmountpoint = "${path}"\n`;
const said = (text: string, options = {}) =>
  findings(rule, text, options).map(({ message, severity, text: at }) => `${severity} ${message} ${at}`);

describe("config-disk-mountpoint", () => {
  it.each([
    ["a folder of its own at the top", "/data", "error outside"],
    ["the image's own content", "/usr", "error system"],
    ["a folder in it", "/usr/share/x", "error system"],
    ["the configuration", "/etc", "error system"],
    ["the kernel's files", "/proc", "error system"],
    ["the link to the homes", "/home", "error link"],
    ["the whole of /var", "/var", "error var"],
    ["what links lead to", "/var/home", "warning reserved"],
    ["a link in /var", "/var/run", "warning reserved"],
  ])("finds %s", (_what, path, expected) => {
    expect(said(partition(path))).toEqual([`${expected} "${path}"`]);
  });

  it("finds them in logical volumes and subvolumes", () => {
    const head = '[[customizations.disk.partitions]]\nminsize = "20 GiB"\n';
    const volume = `${head}type = "lvm"\n[[customizations.disk.partitions.logical_volumes]]\nmountpoint = "/srv"\n`;
    const subvolume = `${head}type = "btrfs"\n[[customizations.disk.partitions.subvolumes]]\nname = "x"\nmountpoint = "/data"\n`;
    expect(said(volume)).toEqual(['error link "/srv"']);
    expect(said(subvolume)).toEqual(['error outside "/data"']);
  });

  it.each([
    ["the root", partition("/"), {}],
    ["the boot partition", partition("/boot"), {}],
    ["the EFI partition", partition("/boot/efi"), {}],
    ["swap, which the builder refuses", partition("/swap").replace("ext4", "swap"), {}],
    ["a folder below /var", partition("/var/lib/containers"), {}],
    ["a name that only begins alike", partition("/var/homepage"), {}],
    ["a path that the builder refuses by its form", partition("/data/"), {}],
    ["an installer ISO, which ignores the table", partition("/data"), { imageType: "anaconda-iso" }],
    [
      "filesystem, which the builder checks",
      '[[customizations.filesystem]]\nmountpoint = "/data"\nminsize = "1 GiB"\n',
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it("puts a folder of the top below /var", () => {
    const mended = applyFix(rule, partition("/data"));
    expect(mended).toBe(partition("/var/data"));
    expect(said(mended ?? "")).toEqual([]);
    expect(applyFix(rule, partition("/usr"))).toBeUndefined();
  });
});
