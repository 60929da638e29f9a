import { describe, expect, it } from "vitest";
import { basesIn, destination, isSameReference, registryName, registryOf } from "./references.ts";

describe("the registry of a reference", () => {
  it.each([
    ["quay.io/me/kde:latest", "quay.io"],
    ["localhost:5000/kde", "localhost:5000"],
    ["127.0.0.1:5000/kde", "127.0.0.1:5000"],
    ["registry.redhat.io/rhel9/rhel-bootc:9.6", "registry.redhat.io"],
    ["localhost/kde:latest", undefined],
    ["kde", undefined],
    ["kde:5000", undefined],
    ["me/kde:latest", undefined],
    ["", undefined],
  ])("of %j is %j", (reference, registry) => {
    expect(registryOf(reference)).toBe(registry);
  });
});

describe("two references", () => {
  it.each([
    ["depot", "localhost/depot:latest", true],
    ["me/depot:1", "localhost/me/depot:1", true],
    ["quay.io/me/depot", "quay.io/me/depot:latest", true],
    ["127.0.0.1:5000/depot", "127.0.0.1:5000/depot:latest", true],
    ["quay.io/me/depot:1", "quay.io/me/depot", false],
    ["quay.io/me/depot", "localhost/depot", false],
    ["quay.io/me/depot@sha256:11", "quay.io/me/depot", false],
  ])("%s and %s mean the same: %s", (one, other, same) => expect(isSameReference(one, other)).toBe(same));
});

describe("where an image can be pushed to", () => {
  it.each(["quay.io/me/kde", "quay.io/me/kde:v1", "localhost:5000/kde:latest"])("%s", (value) => {
    expect(destination(value)).toEqual({ kind: "ok", value });
  });

  it.each([
    "",
    "kde",
    "me/kde",
    "localhost/kde:latest",
    "/kde:latest",
    "quay.io/",
    "quay.io/Me/Kde",
    "docker://quay.io/me/kde",
    `quay.io/me/kde@sha256:${"0".repeat(64)}`,
  ])("not %j", (value) => {
    expect(destination(value)).toEqual({ kind: "refused", refusal: { kind: "destination", value } });
  });
});

describe("names of registries", () => {
  it.each(["quay.io", "localhost:5000", "registry-1.docker.io", "quay.io/team", "10.0.0.1:80"])(
    "%s is one",
    (value) => {
      expect(registryName(value).kind).toBe("ok");
    },
  );

  it.each(["https://quay.io", "quay.io/", "-quay.io", "quay.io:x", "quay io", "quay.io/../x y"])(
    "%s is none",
    (value) => {
      expect(registryName(value).kind).toBe("refused");
    },
  );
});

describe("the bases of a Containerfile", () => {
  it("are those that are named in full, once", () => {
    const text = [
      "ARG BASE=quay.io/a/b:1",
      "FROM $BASE AS one",
      "from --platform=linux/amd64 quay.io/fedora/fedora-bootc:43 AS two",
      "FROM one",
      "# FROM quay.io/no/comment",
      "FROM scratch",
      "FROM quay.io/fedora/fedora-bootc:43",
      "FROM ghcr.io/ublue-os/bazzite:stable",
    ].join("\n");
    expect(basesIn(text)).toEqual(["quay.io/fedora/fedora-bootc:43", "ghcr.io/ublue-os/bazzite:stable"]);
    expect(basesIn("")).toEqual([]);
  });
});
