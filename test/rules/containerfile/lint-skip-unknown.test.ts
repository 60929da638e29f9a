import { describe, expect, test } from "vitest";
import { lints } from "../../../server/src/data/lints.ts";
import { rule } from "../../../server/src/rules/containerfile/lint-skip-unknown.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("lint-skip-unknown finds", () => {
  test.each([
    ["RUN bootc container lint --skip var-tmpfile", [["unknown", "var-tmpfile", 1, "warning"]]],
    ["RUN bootc container lint --skip=sysuser --fatal-warnings", [["unknown", "sysuser", 1, "warning"]]],
    ['RUN ["bootc", "container", "lint", "--skip", "tmp"]', [["unknown", '"tmp"', 1, "warning"]]],
    [
      "RUN bootc container lint --skip sysusers \\\n  --skip sysusers --skip nothing-like-it",
      [
        ["twice", "sysusers", 2, "hint"],
        ["unknown", "nothing-like-it", 2, "warning"],
      ],
    ],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual(expected);
  });
});

describe("lint-skip-unknown is silent about", () => {
  test.each([
    [
      "every check that there is",
      `RUN bootc container lint ${lints.map(({ name }) => `--skip ${name}`).join(" ")}`,
    ],
    ["unknown values", "ARG SKIP\nRUN bootc container lint --skip $SKIP --skip=$(cat x)"],
    ["other options", "RUN bootc container lint --rootfs /x --no-truncate"],
    ["other commands", "RUN echo bootc container lint --skip x"],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });
});

test("the fix writes the nearest name", () => {
  expect(applyFix(rule, `${base}RUN bootc container lint --skip var_tmpfiles`)).toBe(
    `${base}RUN bootc container lint --skip var-tmpfiles`,
  );
  expect(applyFix(rule, `${base}RUN bootc container lint --skip=kernels`)).toBe(
    `${base}RUN bootc container lint --skip=kernel`,
  );
  expect(applyFix(rule, `${base}RUN bootc container lint --skip 'kernels'`)).toBeUndefined();
  expect(applyFix(rule, `${base}RUN bootc container lint --skip selinux-labels`)).toBeUndefined();
});
