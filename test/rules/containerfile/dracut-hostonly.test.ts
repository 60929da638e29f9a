import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/dracut-hostonly.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line, severity }) => [message, text, line, severity]);
const conf = "/etc/dracut.conf.d/50-x.conf";

describe("dracut-hostonly finds", () => {
  test.each([
    [
      "RUN dracut -f --hostonly /usr/lib/modules/6.1/initramfs.img 6.1",
      ["option", "--hostonly", 1, "warning"],
    ],
    ["RUN echo a && \\\n  dracut -N -H -f", ["option", "-H", 2, "warning"]],
    ["RUN case $A in b) dracut -fH;; esac", ["option", "-fH", 1, "info"]],
    [`COPY <<E ${conf}\ncompress=zstd\n  hostonly="yes"\nE`, ["setting", 'hostonly="yes"', 3, "warning"]],
    [`RUN echo hostonly=yes > ${conf}`, ["setting", conf, 1, "warning"]],
    [`RUN echo hostonly=yes > ${conf} && dracut -f`, ["setting", conf, 1, "warning"]],
    [`RUN if x; then echo hostonly=yes > ${conf}; fi`, ["setting", conf, 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("dracut-hostonly is silent", () => {
  test.each([
    "RUN dracut -f --no-hostonly",
    "RUN dracut -f --hostonly --no-hostonly",
    "RUN dracut -f --hostonly-mode sloppy --no-hostonly-cmdline",
    `RUN echo hostonly=no > ${conf}`,
    `RUN echo '#hostonly=yes' > ${conf}`,
    `RUN echo hostonly=yes > ${conf} && dracut -f --no-hostonly`,
    "RUN echo hostonly=yes > /etc/dracut.conf.d/05-early.conf",
    "RUN echo hostonly=yes > /usr/share/doc/dracut.conf",
    "RUN chroot /target dracut -H -f",
    "FROM fedora:43 AS x\nRUN dracut -H\nFROM quay.io/fedora/fedora-bootc:43",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix of dracut-hostonly", () => {
  test.each([
    ["RUN dracut --hostonly -f\n", "RUN dracut --no-hostonly -f\n"],
    ["RUN dracut -H -f\n", "RUN dracut -N -f\n"],
    [`COPY <<E ${conf}\nhostonly="yes"\nE\n`, `COPY <<E ${conf}\nhostonly="no"\nE\n`],
    [`RUN cat > ${conf} <<E\nhostonly=yes\nE\n`, `RUN cat > ${conf} <<E\nhostonly=no\nE\n`],
  ])("%j", (before, after) => {
    expect(applyFix(rule, base + before)).toBe(base + after);
    expect(found(after)).toEqual([]);
  });

  test.each(["RUN dracut -fH", `RUN echo hostonly=yes > ${conf}`])("is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
