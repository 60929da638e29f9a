import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/network-unneeded.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(({ severity, text: word, line }) => `${severity} ${word} ${line}`);

describe("network-unneeded finds", () => {
  test.each([
    ["RUN bootc container lint", ["hint RUN 1"]],
    ['RUN true\nRUN ["bootc", "container", "lint"]', ["hint RUN 2"]],
    ["RUN --mount=type=tmpfs,target=/run bootc container lint --fatal-warnings", ["hint RUN 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("network-unneeded is silent about", () => {
  test.each([
    ["a RUN without one", "RUN --network=none bootc container lint"],
    ["a choice of another kind", "RUN --network=host bootc container lint"],
    ["a RUN that does more", "RUN dnf -y install x && bootc container lint"],
    ["other verbs", "RUN bootc --version"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["RUN bootc container lint\n", "RUN --network=none bootc container lint\n"],
  ['RUN ["bootc", "container", "lint"]\n', 'RUN --network=none ["bootc", "container", "lint"]\n'],
  [
    "RUN --mount=type=tmpfs,target=/run bootc container lint\n",
    "RUN --mount=type=tmpfs,target=/run --network=none bootc container lint\n",
  ],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
