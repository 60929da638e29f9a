import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/lint-masked-by-mount.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, args }) => [text, line, severity, args.paths]);

describe("lint-masked-by-mount finds", () => {
  test.each([
    [
      "RUN --mount=type=tmpfs,dst=/var bootc container lint",
      ["--mount=type=tmpfs,dst=/var", 1, "info", "/var"],
    ],
    [
      "RUN --mount=type=cache,target=/var/cache --mount=type=cache,target=/var/log \\\n  dnf -y install a && bootc container lint",
      ["--mount=type=cache,target=/var/cache", 1, "info", "/var/cache, /var/log"],
    ],
    [
      "RUN --mount=type=tmpfs,target=/run --network=none bootc container lint",
      ["--mount=type=tmpfs,target=/run", 1, "hint", "/run"],
    ],
    [
      "RUN --mount=type=tmpfs,target=/run --mount=type=tmpfs,target=/tmp bootc container lint",
      ["--mount=type=tmpfs,target=/run", 1, "info", "/run, /tmp"],
    ],
    [
      "RUN --mount=type=tmpfs,target=/target/var bootc container lint --rootfs=/target/",
      ["--mount=type=tmpfs,target=/target/var", 1, "info", "/target/var"],
    ],
    [
      'RUN --mount=type=tmpfs,target=/boot ["bootc", "container", "lint"]',
      ["--mount=type=tmpfs,target=/boot", 1, "info", "/boot"],
    ],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("lint-masked-by-mount is silent about", () => {
  test.each([
    ["no mounts", "RUN --network=none bootc container lint"],
    [
      "binds and secrets",
      "RUN --mount=type=bind,from=ctx,target=/ctx --mount=type=secret,id=a bootc container lint",
    ],
    ["a bind below a walked folder", "RUN --mount=target=/tmp/ctx bootc container lint"],
    [
      "mounts elsewhere",
      "RUN --mount=type=cache,target=/root/.cache --mount=type=tmpfs,target=/opt bootc container lint",
    ],
    ["mounts of another RUN", "RUN --mount=type=tmpfs,target=/var true\nRUN bootc container lint"],
    [
      "mounts beside another root",
      "RUN --mount=type=tmpfs,target=/tmp bootc container lint --rootfs /target",
    ],
    ["unknown targets", "ARG D\nRUN --mount=type=tmpfs,target=$D bootc container lint"],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix of lint-masked-by-mount", () => {
  test.each([
    [
      "RUN --mount=type=tmpfs,dst=/var --network=none bootc container lint\n",
      "RUN --network=none bootc container lint\n",
    ],
    [
      "RUN --mount=type=tmpfs,dst=/var \\\n    --mount=type=cache,dst=/boot \\\n    bootc container lint\n",
      "RUN bootc container lint\n",
    ],
    [
      "RUN --mount=type=cache,dst=/var/cache true && bootc container lint --fatal-warnings\nLABEL a=b\n",
      "RUN --mount=type=cache,dst=/var/cache true\nRUN bootc container lint --fatal-warnings\nLABEL a=b\n",
    ],
  ])("%j", (run, expected) => {
    const fixed = applyFix(rule, base + run);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });
});
