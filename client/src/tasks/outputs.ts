/** Where the image builder's results go. */
import path from "node:path";

// Paths below the output folder by type: osbuild/images, the exports of its bootc image types.
const FILES: Readonly<Record<string, readonly string[]>> = {
  "anaconda-iso": ["bootiso", "install.iso"],
  iso: ["bootiso", "install.iso"],
  "bootc-installer": ["bootiso", "install.iso"],
  qcow2: ["qcow2", "disk.qcow2"],
  raw: ["image", "disk.raw"],
  ami: ["image", "disk.raw"],
  vmdk: ["vmdk", "disk.vmdk"],
  vhd: ["vpc", "disk.vhd"],
  gce: ["gce", "image.tar.gz"],
  ova: ["archive", "image.ova"],
  "pxe-tar-xz": ["xz", "pxe.tar.xz"],
};

/** The file that a build of this type leaves; undefined for a type that is not known here. */
export function resultFile(output: string, imageType: string): string | undefined {
  const file = Object.hasOwn(FILES, imageType) ? FILES[imageType] : undefined;
  return file && path.join(output, ...file);
}

/**
 * The output folder of a setting, which may come from the workspace: root writes there, so it stays below `base`.
 * undefined: it would leave it.
 */
export function folderBelow(base: string, folder: string, on: path.PlatformPath = path): string | undefined {
  const absolute = on.resolve(base, folder);
  const relative = on.relative(base, absolute);
  const leaves = on.isAbsolute(folder) || on.isAbsolute(relative) || /^\.\.(?:[\\/]|$)/.test(relative);
  return relative === "" || leaves ? undefined : absolute;
}
