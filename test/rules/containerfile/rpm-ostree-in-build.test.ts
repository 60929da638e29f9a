import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/rpm-ostree-in-build.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string, from = base) =>
  findings(rule, from + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("rpm-ostree-in-build finds", () => {
  test.each([
    ["RUN rpm-ostree install htop", ["install", "install", 1, "info"]],
    ["RUN true && \\\n  rpm-ostree uninstall firefox", ["install", "uninstall", 2, "info"]],
    ['RUN if [ -n "$A" ]; then rpm-ostree install htop; fi', ["install", "install", 1, "hint"]],
    ["RUN rpm-ostree cliwrap install-to-root /", ["wrapper", "cliwrap", 1, "hint"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });

  test("an atomic desktop that has dnf", () => {
    expect(
      found("RUN rpm-ostree install a", "FROM quay.io/fedora-ostree-desktops/kinoite:43\n"),
    ).toHaveLength(1);
    expect(found("RUN rpm-ostree install a", "FROM ghcr.io/ublue-os/bazzite:stable\n")).toHaveLength(1);
  });
});

describe("rpm-ostree-in-build is silent about", () => {
  test.each([
    "RUN rpm-ostree override replace ./kernel.rpm && rpm-ostree override remove firefox",
    "RUN rpm-ostree cleanup -m && rpm-ostree compose tree x.yaml",
    "RUN rpm-ostree kargs --append=quiet",
    "RUN dnf -y install htop",
    "RUN rpm-ostree install dnf5 dnf5-plugins",
    "RUN chroot /target rpm-ostree install htop",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test.each([
    "quay.io/fedora/fedora-coreos:stable",
    "quay.io/fedora-ostree-desktops/kinoite:40",
    "ghcr.io/ublue-os/ucore:stable",
    "localhost/mine",
  ])("the base %s", (image) => {
    expect(found("RUN rpm-ostree install a\nLABEL containers.bootc=1", `FROM ${image}\n`)).toEqual([]);
  });
});

describe("the fix of rpm-ostree-in-build", () => {
  const clean = "dnf clean all && rm -rf /var/cache/libdnf5 /var/lib/dnf /var/log/dnf5.log /run/dnf";
  test.each([
    ["RUN rpm-ostree install -y --idempotent \\\n  a b\n", `RUN dnf -y install \\\n  a b && ${clean}\n`],
    ["RUN rpm-ostree uninstall a && true\n", `RUN dnf -y remove a && ${clean} && true\n`],
    [
      "RUN --mount=type=tmpfs,dst=/var --mount=type=tmpfs,dst=/run rpm-ostree install a\n",
      "RUN --mount=type=tmpfs,dst=/var --mount=type=tmpfs,dst=/run dnf -y install a\n",
    ],
    ["RUN rpm-ostree cliwrap install-to-root / && true\n", "RUN true\n"],
  ])("%j", (run, expected) => {
    const fixed = applyFix(rule, base + run);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    "RUN rpm-ostree install --uninstall=b a",
    "RUN rpm-ostree install a || true",
    "RUN rpm-ostree install a | cat",
    'RUN ["rpm-ostree", "install", "a"]',
  ])("there is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
