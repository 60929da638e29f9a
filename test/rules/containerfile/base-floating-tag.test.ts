import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/base-floating-tag.ts";
import { findings } from "../../support/containerfile.ts";

const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);
const digest = `sha256:${"0".repeat(64)}`;

describe("finds", () => {
  test.each([
    ["FROM quay.io/fedora/fedora-bootc", [["major", "quay.io/fedora/fedora-bootc", 0, "hint"]]],
    ["FROM quay.io/fedora/fedora-bootc:latest", [["major", "quay.io/fedora/fedora-bootc:latest", 0, "hint"]]],
    [
      "FROM ghcr.io/ublue-os/bazzite:stable AS os",
      [["floating", "ghcr.io/ublue-os/bazzite:stable", 0, "hint"]],
    ],
    [
      "FROM registry.example.com:5000/os AS one\nRUN bootc container lint\nFROM one\nRUN bootc container lint",
      [["floating", "registry.example.com:5000/os", 0, "hint"]],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["a version", "FROM quay.io/fedora/fedora-bootc:43"],
    ["a stream", "FROM quay.io/centos-bootc/centos-bootc:stream10"],
    ["a minor version", "FROM registry.redhat.io/rhel10/rhel-bootc:10.0"],
    ["a digest", `FROM quay.io/fedora/fedora-bootc@${digest}`],
    ["a tag with its digest", `FROM ghcr.io/ublue-os/bazzite:stable@${digest}`],
    ["an argument", "ARG TAG=latest\nFROM quay.io/fedora/fedora-bootc:$TAG"],
    ["a local build", "FROM localhost/os:latest\nRUN bootc container lint"],
    ["an archive", "FROM oci-archive:./out.ociarchive\nLABEL containers.bootc=1"],
    ["a builder stage", "FROM docker.io/library/golang:latest AS b\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
