import { describe, expect, it } from "vitest";
import { bootableOf } from "./bootable.ts";

describe("what a virtual machine can start from", () => {
  it.each([
    ["/o/qcow2/disk.qcow2", "qcow2"],
    ["/o/image/image.raw", "raw"],
    ["/o/vmdk/disk.vmdk", "vmdk"],
    ["/o/vpc/disk.vhd", "vpc"],
  ])("is %s, in the format %s", (file, format) => {
    expect(bootableOf(file)).toEqual({ kind: "disk", file, format });
  });

  it("is an installer, which needs a disk", () => {
    expect(bootableOf("/o/bootiso/install.iso")).toEqual({
      kind: "installer",
      file: "/o/bootiso/install.iso",
    });
  });

  it.each(["/o/gce/image.tar.gz", "/o/archive/image.ova", "/o/xz/pxe.tar.xz", "/o/x.constructor", "/o/raw"])(
    "is not %s",
    (file) => expect(bootableOf(file)).toBeUndefined(),
  );
});
