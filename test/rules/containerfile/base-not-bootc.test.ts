import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/base-not-bootc.ts";
import { rule as labelMissing } from "../../../server/src/rules/containerfile/label-bootc-missing.ts";
import { rule as lintMissing } from "../../../server/src/rules/containerfile/lint-missing.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const found = (text: string) =>
  findings(rule, text).map((finding) => [finding.text, finding.line, finding.severity]);

describe("finds", () => {
  test.each([
    ["FROM fedora:43\nLABEL containers.bootc=1", [["fedora:43", 0, "warning"]]],
    ["FROM docker.io/library/debian\nRUN bootc container lint", [["docker.io/library/debian", 0, "warning"]]],
    [
      "FROM --platform=linux/amd64 registry.access.redhat.com/ubi9/ubi AS base\nFROM base\nRUN bootc container lint",
      [["registry.access.redhat.com/ubi9/ubi", 0, "warning"]],
    ],
    [
      "FROM quay.io/fedora/fedora-bootc:43 AS kernel\nFROM fedora:43\nCOPY --from=kernel /usr/bin/bootc /usr/bin/",
      [["fedora:43", 1, "info"]],
    ],
    ["FROM fedora:43\nRUN bootc container lint --rootfs /\nFROM scratch", [["fedora:43", 0, "warning"]]],
    ["ARG BASE=fedora\nFROM $BASE:43\nRUN bootc container lint", [["$BASE:43", 1, "warning"]]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["a base that boots", "FROM quay.io/fedora/fedora-bootc:43"],
    ["a builder stage", "FROM fedora:43 AS build\nRUN make\nFROM quay.io/fedora/fedora-bootc:43"],
    [
      "a copied root",
      "FROM fedora:43 AS b\nRUN bootc-base-imagectl build-rootfs /r\nFROM scratch\nCOPY --from=b /r/ /",
    ],
    [
      "a builder that lints what it puts together",
      "FROM fedora:43 AS b\nRUN rpm-ostree compose rootfs m.yaml /r && bootc container lint --rootfs=/r\nFROM scratch\nCOPY --from=b /r/ /\nRUN bootc container lint --rootfs /",
    ],
    ["a kernel", "FROM fedora:43\nRUN dnf -y install kernel bootc ostree\nRUN bootc container lint"],
    ["a layout", "FROM debian\nRUN mkdir /sysroot && ln -s sysroot/ostree /ostree\nLABEL containers.bootc=1"],
    ["a script nobody can read", "FROM fedora:43\nCOPY build.sh /\nRUN /build.sh\nRUN bootc container lint"],
    ["a base from outside", "ARG BASE\nFROM $BASE\nRUN bootc container lint"],
    ["an archive", "FROM oci-archive:./out.ociarchive\nRUN bootc container lint"],
    ["a payload", "FROM ghcr.io/ublue-os/akmods:main\nLABEL containers.bootc=1"],
    ["no bootc file", "FROM fedora:43\nRUN dnf -y install httpd"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  [
    "FROM fedora:42\nRUN bootc container lint",
    "FROM quay.io/fedora/fedora-bootc:42\nRUN bootc container lint",
  ],
  [
    "FROM quay.io/centos/centos:stream9\nLABEL containers.bootc=1\n",
    "FROM quay.io/centos-bootc/centos-bootc:stream9\nRUN bootc container lint\nLABEL containers.bootc=1\n",
  ],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, before) ?? "";
  expect(fixed).toBe(after);
  expect([rule, labelMissing, lintMissing].flatMap((each) => findings(each, fixed))).toEqual([]);
});

test("no fix where no image of the kind boots, or the name is put together", () => {
  expect(applyFix(rule, "FROM nginx\nLABEL containers.bootc=1")).toBeUndefined();
  expect(applyFix(rule, "ARG T=43\nFROM fedora:$T\nLABEL containers.bootc=1")).toBeUndefined();
});
