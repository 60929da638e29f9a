import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/base-superseded.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const found = (text: string) =>
  findings(rule, text).map(({ args, text: at, line, severity }) => [args.successor, at, line, severity]);

describe("finds", () => {
  test.each([
    [
      "FROM quay.io/centos-bootc/fedora-bootc:eln",
      [["quay.io/fedora/fedora-bootc", "quay.io/centos-bootc/fedora-bootc:eln", 0, "info"]],
    ],
    [
      "FROM quay.io/centos-bootc/centos-bootc-dev:stream9 AS a\nRUN true\nFROM registry.redhat.io/rhel9-beta/rhel-bootc:9.4",
      [
        ["quay.io/centos-bootc/centos-bootc", "quay.io/centos-bootc/centos-bootc-dev:stream9", 0, "info"],
        ["registry.redhat.io/rhel9/rhel-bootc", "registry.redhat.io/rhel9-beta/rhel-bootc:9.4", 2, "info"],
      ],
    ],
    [
      "ARG TAG=10.0\nFROM registry.redhat.io/rhel10-beta/rhel-bootc:$TAG",
      [["registry.redhat.io/rhel10/rhel-bootc", "registry.redhat.io/rhel10-beta/rhel-bootc:$TAG", 1, "info"]],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    "FROM quay.io/fedora/fedora-bootc:43",
    "FROM quay.io/centos-bootc/centos-bootc:stream9",
    "FROM registry.redhat.io/rhel9-eus/rhel-9.4-bootc:9.4",
    "FROM registry.example.com/centos-bootc/fedora-bootc:43",
    "FROM scratch",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["FROM quay.io/centos-bootc/fedora-bootc:42 AS os", "FROM quay.io/fedora/fedora-bootc:42 AS os"],
  ["FROM registry.redhat.io/rhel9-beta/rhel-bootc:9.4\n", "FROM registry.redhat.io/rhel9/rhel-bootc:9.4\n"],
  ["FROM quay.io/centos-bootc/centos-bootc-cloud", "FROM quay.io/centos-bootc/centos-bootc"],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, before)).toBe(after);
  expect(found(after)).toEqual([]);
});

test.each([
  "FROM quay.io/centos-bootc/fedora-bootc:eln",
  "FROM quay.io/centos-bootc/fedora-bootc@sha256:12",
  "ARG T=9.4\nFROM registry.redhat.io/rhel9-beta/rhel-bootc:$T",
])("no fix for %j", (text) => {
  expect(found(text)).toHaveLength(1);
  expect(applyFix(rule, text)).toBeUndefined();
});
