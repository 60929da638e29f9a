import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesOf, isDiskType, isInstaller, runsOf } from "./imageTypes.ts";

const paths = (run: readonly string[]) => filesOf(run).map((segments) => segments.join("/"));

describe("runs of the builder", () => {
  it.each([
    [["qcow2"], [["qcow2"]]],
    [["gce", "qcow2", "ova", "raw"], [["qcow2", "raw", "gce", "ova"]]],
    [["ova", "gce"], [["ova", "gce"]]],
    [["raw", "raw"], [["raw"]]],
    [
      ["pxe-tar-xz", "qcow2"],
      [["pxe-tar-xz"], ["qcow2"]],
    ],
    [
      ["anaconda-iso", "vmdk"],
      [["anaconda-iso"], ["vmdk"]],
    ],
    [
      ["new-type", "qcow2"],
      [["new-type"], ["qcow2"]],
    ],
    [[], []],
  ])("for %j are %j", (types, runs) => {
    expect(runsOf(types)).toEqual(runs);
  });

  it("of image-builder make one type each", () => {
    expect(runsOf(["gce", "qcow2", "gce"], "image-builder")).toEqual([["gce"], ["qcow2"]]);
  });

  it("build each type once, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("qcow2", "gce", "ova", "iso", "pxe-tar-xz", "x")), (types) => {
        expect(runsOf(types).flat().sort()).toEqual([...new Set(types)].sort());
      }),
    );
  });
});

describe("the files of a run", () => {
  it.each([
    [["qcow2"], ["qcow2/disk.qcow2"]],
    [["raw", "ami"], ["image/disk.raw"]],
    [
      ["vmdk", "vhd"],
      ["vmdk/disk.vmdk", "vpc/disk.vhd"],
    ],
    [["gce"], ["gce/image.tar.gz"]],
    [["ova"], ["archive/image.ova"]],
    [
      ["qcow2", "gce", "ova"],
      ["qcow2/disk.qcow2", "gce/image.tar.gz", "archive/disk.ova"],
    ],
    [
      ["gce", "qcow2"],
      ["gce/image.tar.gz", "qcow2/image.qcow2"],
    ],
    [["pxe-tar-xz"], ["xz/pxe.tar.xz"]],
    [["anaconda-iso"], ["bootiso/install.iso"]],
    [["bootc-generic-iso"], ["bootiso/install.iso"]],
    [["oci"], ["oci/disk.qcow2"]],
    [["constructor"], []],
  ])("%j are %j", (run, files) => {
    expect(paths(run)).toEqual(files);
  });
});

describe("image types", () => {
  it.each([
    ["qcow2", true, false],
    ["pxe-tar-xz", true, false],
    ["oci", true, false],
    ["iso", false, true],
    ["bootc-generic-iso", false, true],
    ["toString", false, false],
  ])("%s: disk %s, installer %s", (type, disk, installer) => {
    expect([isDiskType(type), isInstaller(type)]).toEqual([disk, installer]);
  });
});
