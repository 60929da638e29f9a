import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/selinux-runtime.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN setenforce 0", ["mode", "setenforce", 1, "error"]],
    ["RUN true && \\\n    setsebool httpd_can_network_connect on", ["boolean", "setsebool", 2, "error"]],
    ["RUN <<EOF\nload_policy\nEOF", ["policy", "load_policy", 2, "error"]],
    ["RUN semodule -R", ["policy", "semodule", 1, "error"]],
    ["RUN setenforce 0 || true", ["mode", "setenforce", 1, "info"]],
    ["RUN case $X in a) setenforce 0;; esac", ["mode", "setenforce", 1, "warning"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN setsebool -P x on && setsebool -PN y off",
    "RUN semanage boolean -m --on x && semodule -i x.pp && semodule -R -i x.pp",
    "RUN getenforce && getsebool -a",
    "RUN cat > /usr/libexec/x <<'EOF'\nsetenforce 0\nEOF",
    "RUN chroot /target setenforce 0",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix", () => {
  test.each([
    ["RUN setsebool x on", "RUN setsebool -P x on"],
    ["RUN setenforce Permissive", "RUN sed -i 's/^SELINUX=.*/SELINUX=permissive/' /etc/selinux/config"],
    ["RUN a && load_policy", "RUN a"],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each(["RUN sh -c 'setenforce 0'", "RUN setenforce $MODE", 'RUN ["setsebool", "x", "on"]'])(
    "none for %j",
    (run) => {
      expect(found(run)).toHaveLength(1);
      expect(applyFix(rule, base + run)).toBeUndefined();
    },
  );
});
