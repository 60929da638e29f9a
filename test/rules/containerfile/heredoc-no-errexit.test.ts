import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/heredoc-no-errexit.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, message, text: word, line, args }) =>
      `${severity} ${message} ${args.command} ${word} ${line}`,
  );

describe("heredoc-no-errexit finds", () => {
  test.each([
    ["RUN <<EOF\ncp a b\nsystemctl enable x\nEOF", ["warning unseen cp <<EOF 1"]],
    [
      "RUN --mount=type=tmpfs,dst=/tmp <<-'EOF'\n\tset -x\n\tdnf -y install x\n\tcp a b\n\tEOF",
      ["warning unseen dnf <<-'EOF' 1"],
    ],
    ["RUN bash -x <<E\ncp a b\ndnf -y install x\ntrue\nE", ["warning unseen dnf <<E 1"]],
    ["RUN <<E\n#!/usr/bin/bash\ncp a b; echo done\nE", ["warning unseen cp <<E 1"]],
    ["RUN <<E\nbootc container lint\nrm -rf /tmp/x\nE", ["warning lint bootc <<E 1"]],
    ["RUN <<E\nfor p in a b; do\n  dnf -y install $p\ndone\necho done\nE", ["warning unseen dnf <<E 1"]],
    ["RUN <<E\ncat > /etc/a <<I\nset -e\nI\ncp a b\necho\nE", ["warning unseen cp <<E 1"]],
    [
      "FROM fedora AS b\nRUN <<E\nmake\nmake install\nE\nFROM quay.io/fedora/fedora-bootc:43",
      ["warning unseen make <<E 2"],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("heredoc-no-errexit is silent about", () => {
  test.each([
    ["set -e", "RUN <<E\nset -e\ncp a b\ncp c d\nE"],
    ["set -e in a cluster", "RUN <<E\nset -xeuo pipefail\ncp a b\ncp c d\nE"],
    ["set -o errexit", "RUN <<E\nset -o errexit -o pipefail\ncp a b\ncp c d\nE"],
    ["a trap of errors", "RUN <<E\ntrap 'exit 1' ERR\ncp a b\ncp c d\nE"],
    ["options of the interpreter", "RUN <<E\n#!/bin/bash -ex\ncp a b\ncp c d\nE"],
    ["options of env", "RUN <<E\n#!/usr/bin/env -S bash -e\ncp a b\ncp c d\nE"],
    ["options of the command", "RUN bash -euxo pipefail <<E\ncp a b\ncp c d\nE"],
    ["SHELL", 'SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN <<E\ncp a b\ncp c d\nE'],
    ["a single command", "RUN <<E\nset -x\ncp a b\nE"],
    ["a chain", "RUN <<E\ncp a b &&\n  cp c d\nE"],
    ["failures that are dealt with", "RUN <<E\ncp a b || exit 1\ndnf -y install x || true\ncp c d\nE"],
    ["commands that do not fail", "RUN <<E\nA=$(x)\nexport A\n[ -f /x ]\necho $A\nrm -f /y\ncp a b\nE"],
    ["functions that are only defined", "RUN <<E\nf() { cp a b; }\nf\nE"],
    ["other languages", "RUN python3 <<E\nimport a\nb()\nE\nRUN <<E\n#!/usr/bin/python3\nimport a\nb()\nE"],
    ["content of a file", "RUN cat > /etc/x <<E\ncp a b\ncp c d\nE\nCOPY <<E /etc/y\ncp a b\ncp c d\nE"],
    ["what cannot be parsed", "RUN <<E\ncp a b\nif\nE"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["RUN <<E\ncp a b\ncp c d\nE\n", "RUN <<E\nset -euo pipefail\ncp a b\ncp c d\nE\n"],
  ["RUN <<-E\n\tcp a b\n\tcp c d\n\tE\n", "RUN <<-E\n\tset -euo pipefail\n\tcp a b\n\tcp c d\n\tE\n"],
  ["RUN <<E\n#!/bin/dash\ncp a b\ncp c d\nE\n", "RUN <<E\n#!/bin/dash\nset -eu\ncp a b\ncp c d\nE\n"],
  [
    "FROM debian AS b\nRUN bash <<E\r\ncp a b\r\ncp c d\r\nE\r\nFROM quay.io/fedora/fedora-bootc:43\n",
    "FROM debian AS b\nRUN bash <<E\r\nset -euo pipefail\r\ncp a b\r\ncp c d\r\nE\r\nFROM quay.io/fedora/fedora-bootc:43\n",
  ],
  [
    "FROM debian AS b\nRUN <<E\ncp a b\ncp c d\nE\nFROM quay.io/fedora/fedora-bootc:43\n",
    "FROM debian AS b\nRUN <<E\nset -eu\ncp a b\ncp c d\nE\nFROM quay.io/fedora/fedora-bootc:43\n",
  ],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
