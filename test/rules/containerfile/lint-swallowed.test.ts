import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/lint-swallowed.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const lint = "bootc container lint";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line }) => [message, text, line]);

describe("lint-swallowed finds", () => {
  test.each([
    [`RUN ${lint} || true`, ["fallback", "|| true", 1]],
    [`RUN ${lint} || :`, ["fallback", "|| :", 1]],
    [`RUN ${lint} || (echo bad && exit 0)`, ["fallback", "|| (echo bad && exit 0)", 1]],
    [`RUN dnf -y install x && \\\n  ${lint} || echo "lint failed"`, ["fallback", '|| echo "lint failed"', 2]],
    [`RUN ${lint}; exit 0`, ["later", lint, 1]],
    [`RUN (${lint}; true)`, ["later", lint, 1]],
    [`RUN set -e; ${lint} && echo fine; echo done`, ["later", lint, 1]],
    [`RUN set +e; ${lint}; rm -f /x`, ["later", lint, 1]],
    [`RUN <<EOF\nset -e\n${lint} && echo fine\nrm -rf /tmp/x\nEOF`, ["later", lint, 3]],
    [`RUN bash -e <<EOF || true\n${lint}\ntrue\nEOF`, ["fallback", "|| true", 1]],
    [`RUN ${lint} &`, ["background", "&", 1]],
    [`RUN ${lint} & rm -f /x`, ["background", "&", 1]],
    [`RUN ${lint} | tee /usr/share/lint.log`, ["pipe", lint, 1]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

test("a lint that may not run at all is information", () => {
  const severities = (run: string) => findings(rule, base + run).map(({ severity }) => severity);
  expect(severities(`RUN ${lint} || true`)).toEqual(["warning"]);
  expect(severities(`RUN command -v bootc && ${lint} || true`)).toEqual(["info"]);
});

describe("lint-swallowed is silent about", () => {
  test.each([
    ["a plain lint", `RUN ${lint}`],
    ["the exec form", 'RUN ["bootc", "container", "lint"]'],
    ["the last of several commands", `RUN true; ${lint}`],
    ["a chain", `RUN ${lint} && rm -f /x`],
    ["a fallback that fails", `RUN ${lint} || (echo bad && exit 1)`],
    ["a fallback that fails in braces", `RUN ${lint} || { echo bad; false; }`],
    ["a fallback that is a lint of its own", `RUN ${lint} || ${lint} --no-truncate`],
    ["errexit", `RUN set -eux; ${lint}; true`],
    ["errexit of a here-document", `RUN <<EOF\nset -euo pipefail\n${lint} | tee /x\ntrue\nEOF`],
    ["errexit of its first line", `RUN <<EOF\n#!/bin/bash -xe\n${lint}\ntrue\nEOF`],
    ["errexit of the shell", `RUN bash -xeuo pipefail <<EOF\n${lint}\ntrue\nEOF`],
    ["errexit of SHELL", `SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN ${lint} | cat; true`],
    ["a condition", `RUN if ! ${lint}; then exit 1; fi`],
    ["a status that is looked at", `RUN ${lint}; status=$?; rm -f /x; exit $status`],
    ["a trap", `RUN trap 'exit 1' ERR; ${lint}; true`],
    ["a list of checks", `RUN ${lint} --list || true`],
    ["a script that goes on after every failure", `RUN <<EOF\n${lint}\ntrue\nEOF`],
    ["the same, given to a shell", `RUN bash <<EOF\n${lint}\ntrue\nEOF`],
    ["a stray & at the end of a line", `RUN ${lint} & \\\n  rm -f /x`],
    ["comments behind it", `RUN <<EOF\n${lint}\n# done\nEOF`],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix of lint-swallowed", () => {
  test.each([
    [`RUN ${lint} || true`, `RUN ${lint}`],
    [`RUN true && ${lint} \\\n  || :\n`, `RUN true && ${lint}\n`],
    [`RUN ${lint}; exit 0`, `RUN ${lint} || exit 1; exit 0`],
    [`RUN (${lint}; true); true`, `RUN (${lint} || exit 1; true); true`],
    [`RUN ${lint} & rm -f /x`, `RUN ${lint} && rm -f /x`],
    [`RUN ${lint} &`, `RUN ${lint}`],
  ])("%j", (run, expected) => {
    expect(applyFix(rule, base + run)).toBe(base + expected);
  });

  test("there is none for a pipe, nor for a fallback that goes on", () => {
    expect(applyFix(rule, `${base}RUN ${lint} | cat`)).toBeUndefined();
    expect(applyFix(rule, `${base}RUN ${lint} || true && rm -f /x`)).toBeUndefined();
  });
});

describe("a lint in a script", () => {
  const inScript = (script: string, run: string) =>
    findings(rule, `${base}COPY build.sh /b.sh\nRUN ${run}`, { "build.sh": script }).map(
      ({ message }) => message,
    );

  test.each([
    ["#!/bin/bash\nbootc container lint\ntrue\n", "/b.sh", ["later"]],
    ["bootc container lint || true\n", "bash -e /b.sh", ["fallback"]],
    ["#!/bin/bash -e\nbootc container lint\ntrue\n", "/b.sh", []],
    ["#!/bin/bash\nbootc container lint\ntrue\n", "bash -euo pipefail /b.sh", []],
    ["bootc container lint\ntrue\n", "set -e; . /b.sh", []],
    ["set -e\nbootc container lint\ntrue\n", "/b.sh", []],
  ])("%j, run as %j", (script, run, expected) => {
    expect(inScript(script, run)).toEqual(expected);
  });
});
