import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/dracut-missing-modules.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const ublue = "FROM ghcr.io/ublue-os/bazzite:stable\n";
const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string, from = ublue) =>
  findings(rule, from + run).map(({ message, text, line, severity }) => [message, text, line, severity]);
const conf = "/usr/lib/dracut/dracut.conf.d/50-x.conf";

describe("dracut-missing-modules finds", () => {
  test.each([
    ['RUN dracut -f --modules "base systemd"', ["list", '"base systemd"', 1, "hint"]],
    ["RUN echo a && \\\n  dracut -f -m base", ["list", "base", 2, "hint"]],
    ['RUN dracut --add nfs -m "base nfs"', ["list", '"base nfs"', 1, "hint"]],
    [`COPY <<E ${conf}\nadd_dracutmodules=" nfs "\nE`, ["override", 'add_dracutmodules=" nfs "', 2, "hint"]],
    [`RUN echo 'add_dracutmodules="nfs"' > ${conf}`, ["override", conf, 1, "hint"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("dracut-missing-modules is silent", () => {
  test.each([
    'RUN dracut -f --modules "base ostree systemd"',
    'RUN dracut -f --modules "base systemd" --add ostree',
    'RUN dracut -f --modules "$MODULES"',
    "RUN dracut -f --add nfs",
    `COPY <<E ${conf}\nadd_dracutmodules+=" bootc "\nE\nRUN dracut -f -m base`,
    `RUN echo 'add_dracutmodules+="nfs"' > ${conf}`,
    `RUN echo 'add_dracutmodules=" ostree nfs "' > ${conf}`,
    "RUN echo 'add_dracutmodules=nfs' > /usr/lib/dracut/dracut.conf.d/05-x.conf",
    "FROM fedora:43 AS x\nRUN dracut -m base\nFROM ghcr.io/ublue-os/bazzite:stable",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("where the base's own configuration adds the module to every list", () => {
    expect(found("RUN dracut -f -m base", fedora)).toEqual([]);
    expect(found(`RUN echo 'add_dracutmodules=nfs' > ${conf}`, fedora)).toHaveLength(1);
  });
});

describe("the fix of dracut-missing-modules", () => {
  test.each([
    ['RUN dracut -f -m "base nfs" x 6.1\n', 'RUN dracut -f -m "base nfs ostree" x 6.1\n'],
    [`COPY <<E ${conf}\nadd_dracutmodules="nfs"\nE\n`, `COPY <<E ${conf}\nadd_dracutmodules+="nfs"\nE\n`],
  ])("%j", (before, after) => {
    expect(applyFix(rule, ublue + before)).toBe(ublue + after);
    expect(found(after)).toEqual([]);
  });

  test.each(["RUN dracut -f -m base", `RUN echo 'add_dracutmodules=nfs' > ${conf}`])(
    "is none for %j",
    (run) => {
      expect(found(run)).toHaveLength(1);
      expect(applyFix(rule, ublue + run)).toBeUndefined();
    },
  );
});
