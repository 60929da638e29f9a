import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/lint-fatal-warnings.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) => findings(rule, base + run).map(({ text, line }) => [text, line]);

describe("lint-fatal-warnings finds", () => {
  test.each([
    ["RUN bootc container lint", ["lint", 1]],
    ["RUN true && \\\n  bootc container lint --skip sysusers", ["lint", 2]],
    ['RUN ["bootc", "container", "lint"]', ['"lint"', 1]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("lint-fatal-warnings is silent about", () => {
  test.each([
    "RUN bootc container lint --fatal-warnings",
    "RUN bootc container lint --skip sysusers --fatal-warnings --no-truncate",
    "RUN bootc container lint || true",
    "RUN if [ -x /usr/bin/bootc ]; then bootc container lint; fi",
    "RUN bootc container lint --list",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

test.each([
  ["RUN bootc container lint --skip kernel", "RUN bootc container lint --fatal-warnings --skip kernel"],
  ['RUN ["bootc","container","lint"]', 'RUN ["bootc","container","lint", "--fatal-warnings"]'],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, base + before)).toBe(base + after);
});
