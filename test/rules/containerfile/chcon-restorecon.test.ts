import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/chcon-restorecon.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN chcon -t bin_t /usr/libexec/x", ["label", "chcon", 1, "warning"]],
    ["RUN true && \\\n    restorecon -Rv /usr/share/x", ["relabel", "restorecon", 2, "warning"]],
    ["RUN fixfiles -F onboot", ["relabel", "fixfiles", 1, "warning"]],
    ["RUN setfattr -n security.selinux -v x /usr/bin/y", ["label", "setfattr", 1, "warning"]],
    ["RUN case $X in a) restorecon /usr/x;; esac", ["relabel", "restorecon", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN restorecon -R /usr || true",
    "RUN if command -v restorecon; then restorecon -R /usr; fi",
    "RUN restorecon -nv /usr/bin/x && fixfiles check",
    "RUN semanage fcontext -a -t bin_t /usr/libexec/x",
    "RUN setfattr -n user.component -v x /usr/bin/y",
    "RUN cat > /usr/libexec/x <<'EOF'\nrestorecon -R /var\nEOF",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("in a stage that is not published", () => {
    expect(findings(rule, `FROM fedora:43 AS tools\nRUN chcon -t bin_t /x\n${base}`)).toEqual([]);
  });
});

describe("the fix", () => {
  test.each([
    ["RUN chcon -t bin_t /usr/libexec/x", "RUN semanage fcontext -a -t bin_t /usr/libexec/x"],
    ["RUN chcon -R -t bin_t /usr/libexec/x/", "RUN semanage fcontext -a -t bin_t '/usr/libexec/x(/.*)?'"],
    ["RUN a && restorecon -R /usr/x", "RUN a"],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    "RUN chcon --reference=/usr/bin/x /usr/bin/y",
    "RUN chcon -t bin_t /usr/a /usr/b",
    "RUN sh -c 'chcon -R -t bin_t /usr/a'",
  ])("none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
