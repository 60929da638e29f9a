import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/bootc-verb-in-build.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("bootc-verb-in-build finds", () => {
  test.each([
    ["RUN bootc upgrade", ["upgrade", "upgrade", 1, "error"]],
    ["RUN true && \\\n  bootc switch quay.io/a/b", ["upgrade", "switch", 2, "error"]],
    ["RUN bootc usr-overlay && dnf -y install a", ["upgrade", "usr-overlay", 1, "error"]],
    ['RUN ["bootc", "rollback"]', ["upgrade", '"rollback"', 1, "error"]],
    ["RUN bootc install to-disk /dev/vda", ["install", "install to-disk", 1, "error"]],
    ["RUN bootc image copy-to-storage", ["store", "image copy-to-storage", 1, "error"]],
    ["RUN bootc upgrade || true", ["upgrade", "upgrade", 1, "info"]],
    ["RUN if [ -d /run/ostree-booted ]; then bootc upgrade; fi", ["upgrade", "upgrade", 1, "info"]],
    ["RUN case $A in b) bootc upgrade;; esac", ["upgrade", "upgrade", 1, "warning"]],
    ["RUN bootc upgrade | tee /x", ["upgrade", "upgrade", 1, "info"]],
    [`FROM fedora AS tools\nRUN bootc edit\n${base}`, ["upgrade", "edit", 2, "error"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("bootc-verb-in-build is silent about", () => {
  test.each([
    "RUN bootc container lint",
    "RUN bootc status && bootc --version && bootc completion bash",
    "RUN bootc internals fsck",
    "RUN bootc install print-configuration",
    "RUN bootc upgrade --help",
    "RUN echo bootc upgrade",
    "COPY <<EOF /usr/lib/systemd/system/u.service\n[Service]\nExecStart=bootc upgrade\nEOF",
    "RUN systemctl enable bootc-fetch-apply-updates.timer",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});
