import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/systemctl-user-enable.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity }) => [text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN systemctl --user enable podman.socket", ["--user", 1, "warning"]],
    ["RUN true && \\\n    systemctl mask x.service --user", ["--user", 2, "warning"]],
    ['RUN ["systemctl", "--user", "disable", "x"]', ['"--user"', 1, "warning"]],
    ["RUN if [ -e /x ]; then systemctl --user enable x; fi", ["--user", 1, "info"]],
    ["RUN systemctl --user preset x || true", ["--user", 1, "warning"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN systemctl --global enable podman.socket",
    "RUN systemctl --user --global enable podman.socket",
    "RUN systemctl --user start podman.socket",
    "RUN systemctl --user --machine=core@ enable x",
    "RUN chroot /target systemctl --user enable x",
    "COPY <<EOF /usr/bin/x\nsystemctl --user enable y\nEOF",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("in a stage that is not published", () => {
    expect(findings(rule, `FROM fedora:43 AS tools\nRUN systemctl --user enable x\n${base}`)).toEqual([]);
  });
});

test.each([
  ["RUN systemctl --user enable x", "RUN systemctl --global enable x"],
  ['RUN ["systemctl", "--user", "enable", "x"]', 'RUN ["systemctl", "--global", "enable", "x"]'],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test("an option that comes from a variable is not edited", () => {
  const text = `${base}ARG F=--user\nRUN systemctl $F enable x`;
  expect(findings(rule, text)).toHaveLength(1);
  expect(applyFix(rule, text)).toBeUndefined();
});
