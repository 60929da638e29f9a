import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/dracut-invocation.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("dracut-invocation finds", () => {
  test.each([
    ["RUN dracut -f", ["neither", "dracut", 1, "error"]],
    ["RUN dracut", ["neither", "dracut", 1, "error"]],
    ["RUN echo a && \\\n    env X=1 dracut -vf --add ostree", ["neither", "dracut", 2, "error"]],
    ["RUN dracut -f || true", ["neither", "dracut", 1, "info"]],
    ["RUN if grep -q x /etc/y; then dracut -f; fi", ["neither", "dracut", 1, "info"]],
    ["RUN dracut -f --kver 6.1", ["noImage", "dracut", 1, "warning"]],
    ["RUN dracut -f --kver=$K --add 'a b'", ["noImage", "dracut", 1, "warning"]],
    ["RUN case $A in b) dracut -f --kver 6.1;; esac", ["noImage", "dracut", 1, "info"]],
    ["RUN dracut -f /usr/lib/modules/6.1/initramfs.img", ["noKernel", "dracut", 1, "info"]],
    ["RUN dracut -f --include /a /b", ["neither", "dracut", 1, "error"]],
    ["RUN dracut --regenerate-all --force", ["all", "--regenerate-all", 1, "warning"]],
    ["RUN plymouth-set-default-theme spinner -R", ["wrapper", "-R", 1, "error"]],
    ["RUN dracut-rebuild", ["wrapper", "dracut-rebuild", 1, "error"]],
    [
      "RUN /usr/libexec/rpm-ostree/wrapped/dracut -f",
      ["neither", "/usr/libexec/rpm-ostree/wrapped/dracut", 1, "error"],
    ],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("dracut-invocation is silent", () => {
  test.each([
    'RUN kver=$(cd /usr/lib/modules && echo *) && env DRACUT_NO_XATTR=1 dracut -vf --no-hostonly "/usr/lib/modules/$kver/initramfs.img" "$kver"',
    'RUN /usr/libexec/rpm-ostree/wrapped/dracut --no-hostonly --kver "$Q" --reproducible -v --add ostree -f "/lib/modules/$Q/initramfs.img"',
    "RUN dracut -f -o 'a b' --add-drivers x /lib/modules/6.1/initramfs.img 6.1",
    "RUN dracut -f $OPTIONS",
    'RUN dracut "$@"',
    "RUN dracut --list-modules",
    "RUN dracut --version",
    "RUN dracut -f --sysroot /target",
    "RUN chroot /target dracut -f",
    "RUN plymouth-set-default-theme spinner",
    "RUN echo dracut -f > /usr/share/doc/x",
    "FROM fedora:43 AS initramfs\nRUN dracut -f /out.img\nFROM quay.io/fedora/fedora-bootc:43",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

test("a release of dracut that finds the only kernel needs no name for it", () => {
  const text = "FROM ghcr.io/bootcrew/arch-bootc:latest\nRUN dracut -f /usr/lib/modules/6.1/initramfs.img\n";
  expect(findings(rule, text)).toEqual([]);
});

const operands = '"/usr/lib/modules/$kver/initramfs.img" "$kver"';

describe("the fix of dracut-invocation", () => {
  test.each([
    ["RUN dracut -f\n", `RUN kver=$(cd /usr/lib/modules && echo *) && dracut -f ${operands}\n`],
    [
      "RUN echo a && \\\n  env X=1 dracut -f --add ostree && echo b\n",
      `RUN echo a && \\\n  kver=$(cd /usr/lib/modules && echo *) && env X=1 dracut -f --add ostree ${operands} && echo b\n`,
    ],
    [
      "RUN dracut --regenerate-all --force\n",
      `RUN kver=$(cd /usr/lib/modules && echo *) && dracut ${operands} --force\n`,
    ],
    ['RUN dracut -f --kver "$K"\n', 'RUN dracut -f --kver "$K" "/usr/lib/modules/$K/initramfs.img"\n'],
    [
      "RUN dracut --kver=6.1-2.x -f\n",
      'RUN dracut --kver=6.1-2.x -f "/usr/lib/modules/6.1-2.x/initramfs.img"\n',
    ],
    [
      'RUN dracut -f "/lib/modules/$K/initramfs.img"\n',
      'RUN dracut -f "/lib/modules/$K/initramfs.img" "$K"\n',
    ],
    [
      "RUN plymouth-set-default-theme -R spinner\n",
      `RUN plymouth-set-default-theme spinner\nRUN kver=$(cd /usr/lib/modules && echo *) && env DRACUT_NO_XATTR=1 dracut -vf --no-hostonly --reproducible --add ostree ${operands}\n`,
    ],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(found((fixed ?? "").slice(base.length))).toEqual([]);
  });

  test.each([
    'RUN ["dracut", "-f"]',
    "RUN bash -c 'dracut -f'",
    "RUN dracut -f || true",
    "RUN dracut -f /usr/lib/modules/*/initramfs.img",
  ])("is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
