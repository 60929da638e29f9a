import { describe, expect, it } from "vitest";
import {
  architectureFlag,
  architecturesOf,
  BUILDERS,
  isOfRhel,
  newTypes,
  programOf,
  refusedBy,
  saysRootfs,
} from "./builders.ts";

const cli = BUILDERS["image-builder"];

describe("a builder", () => {
  it.each([
    [BUILDERS.centos, "bib"],
    [BUILDERS.rhel9, "bib"],
    [BUILDERS.rhel10, "bib"],
    [cli, "image-builder"],
    ["ghcr.io/osbuild/image-builder:v79.0.0", "image-builder"],
    ["registry.example.com:5000/mirror/image-builder-cli@sha256:1", "image-builder"],
    ["image-builder", "image-builder"],
    ["localhost/my-image-builder", "bib"],
    ["quay.io/image-builder/tools:latest", "bib"],
    ["", "bib"],
  ])("%s understands the command line of %s", (image, program) => {
    expect(programOf(image)).toBe(program);
  });

  it("is published for some architectures", () => {
    expect(architecturesOf(cli)).toEqual(["amd64", "arm64"]);
    expect(architecturesOf(BUILDERS.rhel10)).toBeUndefined();
    expect([architectureFlag(cli), architectureFlag(BUILDERS.centos)]).toEqual(["--arch", "--target-arch"]);
  });

  it("may be too old for new types", () => {
    expect([BUILDERS.rhel9, BUILDERS.centos, cli].map(isOfRhel)).toEqual([true, false, false]);
    expect(newTypes(["qcow2", "ova"])).toEqual(["ova"]);
  });
});

describe("arguments", () => {
  it.each([
    [["--rootfs", "xfs"], true],
    [["--rootfs=xfs"], true],
    [["--bootc-default-fs=ext4"], true],
    [["--rootfstype"], false],
    [[], false],
  ])("%j say the root file system: %s", (words, said) => {
    expect(saysRootfs(words)).toBe(said);
  });
});

describe("what a builder refuses", () => {
  const type = (name: string) => ({ kind: "type", type: name });
  it.each([
    [BUILDERS.centos, ["anaconda-iso"], [], []],
    [cli, ["anaconda-iso"], [], [type("anaconda-iso")]],
    [cli, ["iso"], [], [type("iso")]],
    [cli, ["bootc-generic-iso", "oci", "qcow2"], [], []],
    [BUILDERS.rhel10, ["bootc-generic-iso", "oci"], [], [type("bootc-generic-iso"), type("oci")]],
    [cli, ["of-next-year"], [], []],
    [
      cli,
      ["qcow2"],
      ["--rootfs", "xfs", "--chown=1:1", "--rootfs=ext4"],
      [
        { kind: "argument", argument: "--rootfs", instead: "--bootc-default-fs" },
        { kind: "argument", argument: "--chown" },
      ],
    ],
    [
      BUILDERS.centos,
      ["qcow2"],
      ["--arch", "arm64", "--image-size=20 GiB"],
      [
        { kind: "argument", argument: "--image-size" },
        { kind: "argument", argument: "--arch", instead: "--target-arch" },
      ],
    ],
    [cli, ["qcow2"], ["--progress", "verbose", "--seed=1", "--verbose", "--use-librepo=false"], []],
    [BUILDERS.centos, ["qcow2"], ["--verbose", "--target-arch", "arm64"], []],
    [
      BUILDERS.centos,
      ["bootc-installer"],
      [],
      [{ kind: "payload", type: "bootc-installer", flag: "--installer-payload-ref" }],
    ],
    [cli, ["bootc-installer"], ["--bootc-installer-payload-ref=localhost/os"], []],
  ] as const)("%s asked for %j with %j: %j", (image, types, words, refusals) => {
    expect(refusedBy(image, types, words)).toEqual(refusals);
  });
});
