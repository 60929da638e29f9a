import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/rpm-ostree-booted-verb.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora-ostree-desktops/kinoite:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("rpm-ostree-booted-verb finds", () => {
  test.each([
    ["RUN rpm-ostree kargs --append=quiet", ["kargs", "kargs", 1, "error"]],
    ["RUN rpm-ostree upgrade", ["booted", "upgrade", 1, "error"]],
    ["RUN true && \\\n  rpm-ostree -q initramfs --enable", ["booted", "initramfs", 2, "error"]],
    ["RUN rpm-ostree db diff", ["booted", "db diff", 1, "error"]],
    ["RUN ostree admin pin 0", ["booted", "admin pin", 1, "error"]],
    ["RUN rpm-ostree status || true", ["booted", "status", 1, "info"]],
    ["RUN rpm-ostree status | grep -q x", ["booted", "status", 1, "info"]],
    ["RUN [ -e /run/ostree-booted ] && rpm-ostree reload", ["booted", "reload", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("rpm-ostree-booted-verb is silent about", () => {
  test.each([
    "RUN rpm-ostree install htop && rpm-ostree override remove firefox && rpm-ostree cleanup -m",
    "RUN rpm-ostree compose tree x.yaml",
    "RUN rpm-ostree --version && rpm-ostree upgrade --help",
    "RUN rpm-ostree db diff a b && rpm-ostree db list /repo",
    "RUN rpm-ostree status --sysroot=/target",
    "RUN ostree container commit && ostree admin init-fs --modern /target",
    "RUN ostree admin --sysroot=/target deploy x",
    "RUN OSTREE_SYSROOT=/target ostree admin status",
    "RUN chroot /target rpm-ostree status",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix of rpm-ostree-booted-verb", () => {
  const written =
    "mkdir -p /usr/lib/bootc/kargs.d && printf '%s\\n' 'kargs = [\"quiet\", \"console=ttyS0,115200\"]' > /usr/lib/bootc/kargs.d/10-kernel-arguments.toml";
  test.each([
    ["RUN rpm-ostree kargs --append=quiet --append-if-missing console=ttyS0,115200\n", `RUN ${written}\n`],
    [
      "RUN true && rpm-ostree kargs --append quiet --append=console=ttyS0,115200\nLABEL a=b\n",
      `RUN true\nRUN ${written}\nLABEL a=b\n`,
    ],
    [
      "COPY <<EOF /usr/a\nb\nEOF\nRUN rpm-ostree kargs --append=quiet\n",
      "COPY <<EOF /usr/a\nb\nEOF\nCOPY <<'EOF' /usr/lib/bootc/kargs.d/10-kernel-arguments.toml\nkargs = [\"quiet\"]\nEOF\n",
    ],
  ])("%j", (run, expected) => {
    const fixed = applyFix(rule, base + run);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    "RUN rpm-ostree kargs --append=quiet --delete=rhgb",
    "RUN rpm-ostree kargs",
    "RUN rpm-ostree kargs --append=$K",
    "RUN rpm-ostree kargs --append=a || true",
    "RUN rpm-ostree rebase x",
    "COPY k.toml /usr/lib/bootc/kargs.d/10-kernel-arguments.toml\nRUN rpm-ostree kargs --append=a",
  ])("there is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
