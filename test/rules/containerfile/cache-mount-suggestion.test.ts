import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/cache-mount-suggestion.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43 AS base\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, args }) => [text, line, args.count]);
const cache = "--mount=type=cache,dst=/var/cache";

describe("cache-mount-suggestion finds", () => {
  test.each([
    ["RUN dnf -y install a\nRUN dnf -y install b", ["dnf", 1, 2]],
    [
      "RUN true && \\\n  dnf5 -y install a\nCOPY x /usr/x\nRUN dnf5 -y remove b\nRUN dnf5 -y install c",
      ["dnf5", 2, 3],
    ],
    ["RUN dnf -y install a\nRUN dnf -y install b\nFROM base\nRUN true", ["dnf", 1, 2]],
    [`RUN ${cache} dnf -y install a\nRUN dnf -y install b\nRUN dnf -y install c`, ["dnf", 2, 2]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("cache-mount-suggestion is silent about", () => {
  test.each([
    ["one step", "RUN dnf -y install a && dnf -y install b"],
    ["mounts", `RUN ${cache} dnf -y install a\nRUN --mount=type=tmpfs,dst=/var dnf -y install b`],
    ["queries", "RUN dnf repolist\nRUN dnf makecache\nRUN dnf -y install b"],
    ["builder stages", `FROM fedora AS b\nRUN dnf -y install a\nRUN dnf -y install b\n${base}`],
    ["other roots", "RUN dnf -y --installroot=/x install a\nRUN dnf -y --installroot=/x install b"],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });
});

const set = "--mount=type=cache,dst=/var/cache --mount=type=cache,dst=/var/log --mount=type=tmpfs,dst=/tmp";

test("the fix mounts caches in each step", () => {
  const fixed = applyFix(rule, `${base}RUN dnf -y install a\nRUN --network=host dnf -y install b\n`);
  expect(fixed).toBe(`${base}RUN ${set} dnf -y install a\nRUN --network=host ${set} dnf -y install b\n`);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test("there is none where a step cleans up", () => {
  expect(
    applyFix(rule, `${base}RUN dnf -y install a && dnf clean all\nRUN dnf -y install b`),
  ).toBeUndefined();
  expect(
    applyFix(rule, `${base}RUN dnf -y install a\nRUN dnf -y install b && rm -rf /var/cache/*`),
  ).toBeUndefined();
});
