import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/dnf-upgrade-all.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity }) => [text, line, severity]);

describe("dnf-upgrade-all finds", () => {
  test.each([
    ["RUN dnf -y upgrade", ["upgrade", 1, "info"]],
    ["RUN dnf5 -y --refresh \\\n  distro-sync && dnf5 clean all", ["distro-sync", 2, "info"]],
    ["RUN yum update -y", ["update", 1, "info"]],
    ["RUN apt-get update && apt-get -y dist-upgrade", ["dist-upgrade", 1, "info"]],
    ['RUN [ -n "$U" ] && dnf -y upgrade', ["upgrade", 1, "hint"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });

  test("a distribution that rolls, on a base that does not", () => {
    const pinned = `FROM ghcr.io/bootcrew/arch-bootc@sha256:${"0".repeat(64)}\nRUN pacman -Syu --noconfirm`;
    expect(findings(rule, pinned).map(({ text }) => text)).toEqual(["-Syu"]);
    expect(findings(rule, "FROM ghcr.io/bootcrew/arch-bootc:latest\nRUN pacman -Syu --noconfirm")).toEqual(
      [],
    );
  });
});

describe("dnf-upgrade-all is silent about", () => {
  test.each([
    ["named packages", "RUN dnf -y update bootc && dnf -y upgrade kernel*"],
    ["security only", "RUN dnf -y upgrade --security && dnf -y upgrade --advisory=FEDORA-2026-1"],
    ["kernels that are left out", "RUN dnf -y upgrade -x 'kernel*'"],
    ["kernels that are left out by name", "RUN dnf -y upgrade --exclude=kernel-core"],
    ["kernels that are left out by a setting", "RUN dnf -y --setopt=excludepkgs=kernel upgrade"],
    ["kernels that are locked", "RUN dnf versionlock add kernel && dnf -y upgrade"],
    ["kernels that dnf.conf leaves out", "RUN echo exclude=kernel >> /etc/dnf/dnf.conf && dnf -y upgrade"],
    ["one repository", "RUN dnf -y upgrade --repo=copr:x"],
    ["downloads and other roots", "RUN dnf -y upgrade --downloadonly && dnf -y --installroot=/x upgrade"],
    ["lists of apt", "RUN apt-get update"],
    ["a builder stage", `FROM fedora AS b\nRUN dnf -y upgrade\n${base}`],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });

  test("a system that is made of an application image", () => {
    expect(findings(rule, "FROM debian\nLABEL containers.bootc=1\nRUN apt-get -y dist-upgrade")).toEqual([]);
  });
});
