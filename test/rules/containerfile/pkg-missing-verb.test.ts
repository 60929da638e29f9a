import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/pkg-missing-verb.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity }) => [text, line, severity]);

describe("pkg-missing-verb finds", () => {
  test.each([
    ["RUN dnf -y golang", ["golang", 1, "warning"]],
    ["RUN true && \\\n  dnf5 -y --setopt=install_weak_deps=False git make", ["git", 2, "warning"]],
    ["RUN yum instal -y git", ["instal", 1, "warning"]],
    ["RUN dnf -y ./x.rpm", ["./x.rpm", 1, "warning"]],
    ["RUN dnf -y golang || true", ["golang", 1, "info"]],
    ["FROM fedora AS b\nRUN microdnf -y git\nFROM quay.io/fedora/fedora-bootc:43", ["git", 2, "warning"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("pkg-missing-verb is silent about", () => {
  test.each([
    "RUN dnf -y install golang && dnf5 -yq swap a b && dnf in -y c",
    "RUN dnf -y copr enable a/b && dnf config-manager --set-enabled crb && dnf versionlock add kernel",
    "RUN dnf -y group install x && dnf -y groupinstall y && dnf -y module enable z",
    "RUN dnf --comment golang -y install git",
    "RUN dnf $VERB golang",
    "RUN dnf --version && dnf -y clean all && dnf5 repo list",
    "RUN apt-get -y golang",
    "RUN echo dnf -y golang",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

test.each([
  ["RUN dnf -y golang git", "RUN dnf -y install golang git"],
  ["RUN dnf golang", "RUN dnf -y install golang"],
  ["RUN dnf -y intsall git", "RUN dnf -y install git"],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
