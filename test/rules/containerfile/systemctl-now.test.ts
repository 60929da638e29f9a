import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/systemctl-now.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity }) => [text, line, severity]);

describe("finds --now", () => {
  test.each([
    ["RUN systemctl enable --now sshd", [["--now", 1, "error"]]],
    ["RUN dnf -y install x && \\\n    systemctl enable x.service --now", [["--now", 2, "error"]]],
    ['RUN ["systemctl", "disable", "--now", "x"]', [['"--now"', 1, "error"]]],
    ["RUN <<EOF\nsystemctl --now mask x\nEOF", [["--now", 2, "error"]]],
    ["RUN systemctl --root=/mnt enable --now x", [["--now", 1, "error"]]],
    ["RUN systemctl enable --now x || true", [["--now", 1, "info"]]],
    ["RUN if [ -d /x ]; then systemctl enable --now x; fi", [["--now", 1, "info"]]],
    ["RUN case $A in b) systemctl enable --now x;; esac", [["--now", 1, "warning"]]],
    [
      "FROM fedora:43 AS tools\nRUN systemctl enable --now x\nFROM quay.io/fedora/fedora-bootc:43",
      [["--now", 2, "error"]],
    ],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    "RUN systemctl enable sshd",
    "RUN systemctl start --now x",
    "RUN echo systemctl enable --now x",
    "COPY <<EOF /usr/bin/x\nsystemctl enable --now y\nEOF",
    "RUN cat <<'EOF' > /usr/libexec/setup\nsystemctl enable --now y\nEOF",
    "RUN echo ok # systemctl enable --now x",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

test.each([
  ["RUN systemctl enable --now sshd", "RUN systemctl enable sshd"],
  ["RUN systemctl enable sshd --now && true", "RUN systemctl enable sshd && true"],
  ["RUN systemctl enable \\\n  --now sshd", "RUN systemctl enable sshd"],
  ['RUN ["systemctl","enable","--now","x"]', 'RUN ["systemctl","enable","x"]'],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test("an option that comes from a variable is not edited", () => {
  expect(found("ARG F=--now\nRUN systemctl enable $F x")).toEqual([["$F", 2, "error"]]);
  expect(applyFix(rule, `${base}ARG F=--now\nRUN systemctl enable $F x`)).toBeUndefined();
});
