import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/kernel-multiple.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string, from = base) =>
  findings(rule, from + run).map(({ text, line, severity }) => [text, line, severity]);

describe("kernel-multiple finds", () => {
  test.each([
    ["RUN dnf -y install kernel", ["kernel", 1, "warning"]],
    ["RUN dnf -y install vim \\\n  kernel-rt-core kernel-rt", ["kernel-rt-core", 2, "warning"]],
    ["RUN dnf5 -y install kernel-core-6.17.1-300.fc43", ["kernel-core-6.17.1-300.fc43", 1, "warning"]],
    ["RUN dnf -y install kernel-cachyos-lto", ["kernel-cachyos-lto", 1, "warning"]],
    ["RUN dnf -y --enablerepo elrepo-kernel install kernel-ml", ["kernel-ml", 1, "warning"]],
    ["RUN case $A in b) dnf -y install kernel-lt;; esac", ["kernel-lt", 1, "info"]],
    ["RUN dnf -y install kernel-lt\nRUN /ctx/finish.sh", ["kernel-lt", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });

  test("a base that is not known, as an information", () => {
    const run = "RUN dnf -y install kernel-rt\nRUN bootc container lint";
    expect(found(run, "FROM registry.example.com/os:1\n")).toEqual([["kernel-rt", 1, "info"]]);
  });
});

describe("kernel-multiple is silent about", () => {
  test.each([
    "RUN dnf -y install kernel-tools kernel-headers kernel-devel kernel-srpm-macros kernel-doc",
    "RUN dnf -y install linux-firmware kernel-rt-devel kernel-debug-devel kernel-cachyos-headers",
    "RUN dnf -y swap kernel kernel-longterm",
    "RUN dnf -y remove kernel kernel-core && dnf -y install kernel-longterm",
    "RUN for p in kernel kernel-core; do rpm --erase $p --nodeps; done\nRUN dnf -y install kernel-cachyos",
    "RUN rpm -e --nodeps kernel-core && dnf -y install kernel-rt",
    "RUN rm -rf /usr/lib/modules/* && dnf -y install kernel-rt",
    "RUN dnf -y versionlock add kernel && dnf -y install kernel",
    "RUN rpm-ostree override remove kernel kernel-core --install kernel-longterm",
    "RUN dnf -y install --installroot /target kernel",
    "RUN dnf -y install /tmp/rpms/kernel-6.1.rpm",
    "RUN dnf -y install kernel-core-$VERSION",
    "RUN dnf -y remove kernel-debug",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("the first kernel of an image, and other stages", () => {
    expect(found("RUN pacman -S --noconfirm linux", "FROM ghcr.io/bootcrew/arch-bootc:latest\n")).toEqual([]);
    const own = "RUN pacman -Sy --noconfirm linux-zen && mkdir /sysroot && ln -s sysroot/ostree /ostree";
    expect(found(own, "FROM registry.example.com/arch:1\n")).toEqual([]);
    const scratch = "FROM fedora:43\nRUN dnf -y install kernel\nRUN bootc container lint\n";
    expect(findings(rule, scratch)).toEqual([]);
    expect(
      findings(rule, `FROM quay.io/fedora/fedora-bootc:43 AS k\nRUN dnf -y install kernel\n${base}`),
    ).toEqual([]);
  });
});

describe("the fix of kernel-multiple", () => {
  test("removes the base's kernel before the call", () => {
    const fixed = applyFix(rule, `${base}RUN true && \\\n    dnf -y install kernel-rt\n`);
    expect(fixed).toBe(
      `${base}RUN true && \\\n    for pkg in kernel kernel-core kernel-modules kernel-modules-core kernel-modules-extra; do rpm --erase --nodeps "$pkg" || true; done && dnf -y install kernel-rt\n`,
    );
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each(['RUN ["dnf", "-y", "install", "kernel-rt"]', "RUN dnf -y install kernel-rt || true"])(
    "is none for %j",
    (run) => {
      expect(found(run)).toHaveLength(1);
      expect(applyFix(rule, base + run)).toBeUndefined();
    },
  );
});
