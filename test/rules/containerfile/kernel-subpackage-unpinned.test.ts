import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/kernel-subpackage-unpinned.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";
const found = (run: string, from = base) =>
  findings(rule, from + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("kernel-subpackage-unpinned finds", () => {
  test.each([
    ["RUN dnf -y install kernel-modules-extra", ["subpackage", "kernel-modules-extra", 1, "warning"]],
    ["RUN dnf -y install gcc \\\n  'kernel-devel'", ["subpackage", "'kernel-devel'", 2, "warning"]],
    ["RUN dnf -y install kernel-devel-matched", ["subpackage", "kernel-devel-matched", 1, "warning"]],
    ["RUN dnf -y install akmod-nvidia", ["module", "akmod-nvidia", 1, "info"]],
    ["RUN case $A in b) dnf -y install kernel-devel;; esac", ["subpackage", "kernel-devel", 1, "info"]],
    ["RUN dnf -y install kernel-devel\nRUN /ctx/finish.sh", ["subpackage", "kernel-devel", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("kernel-subpackage-unpinned is silent about", () => {
  test.each([
    "RUN dnf -y install \"kernel-modules-extra-$(rpm -q --qf '%{VERSION}-%{RELEASE}.%{ARCH}' kernel-core)\"",
    "RUN dnf -y install kernel-devel-6.12.0-55.el10 kernel-devel-${KVER}",
    "RUN dnf -y install kmod kmod-libs kmod-kvdo kernel-headers kernel-tools",
    "RUN dnf -y versionlock add kernel kernel-core && dnf -y install kernel-modules-extra",
    "RUN dnf -y install -x 'kernel-core*' kernel-modules-extra",
    "RUN dnf -y install --disablerepo='*' --enablerepo=mine kernel-devel",
    "RUN dnf -y install kernel kernel-devel",
    "RUN dnf -y swap kernel kernel-longterm && dnf -y install kernel-devel",
    "RUN dnf -y install /tmp/rpms/kernel-devel-6.1.rpm",
    "RUN dnf -y remove kernel-devel",
    "RUN dnf -y builddep kernel-devel",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("stages without a kernel", () => {
    const builder = "FROM fedora:43 AS kmods\nRUN dnf -y install kernel-devel\n";
    expect(findings(rule, builder + base)).toEqual([]);
    expect(found("RUN dnf -y install kernel-devel", "FROM ghcr.io/bootcrew/debian-bootc:latest\n")).toEqual(
      [],
    );
  });
});

describe("the fix of kernel-subpackage-unpinned", () => {
  test("asks for the version of the image's kernel", () => {
    const fixed = applyFix(rule, `${base}RUN dnf -y install gcc kernel-devel make\n`);
    expect(fixed).toBe(
      `${base}RUN dnf -y install gcc "kernel-devel-$(rpm -q --qf '%{VERSION}-%{RELEASE}.%{ARCH}' kernel-core)" make\n`,
    );
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    'RUN ["dnf", "-y", "install", "kernel-devel"]',
    "RUN bash -c 'dnf -y install kernel-devel'",
    "RUN P=kernel-devel && dnf -y install $P",
    "RUN dnf -y install akmod-nvidia",
  ])("is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
