import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/cache-mount-conflict.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, args }) => [text, line, args.folder]);
const cache = "--mount=type=cache,target=/var/cache";

describe("cache-mount-conflict finds", () => {
  test.each([
    [`RUN ${cache} dnf -y install a && dnf clean all`, ["clean", 1, "/var/cache/dnf"]],
    [
      "RUN --mount=type=cache,dst=/var/cache/libdnf5 \\\n  dnf5 -y install a && dnf5 clean all",
      ["clean", 2, "/var/cache/libdnf5"],
    ],
    [
      "RUN --mount=type=cache,dst=/var/cache/apt apt-get -y install a && apt-get clean",
      ["clean", 1, "/var/cache/apt"],
    ],
    ["RUN --mount=type=cache,dst=/var pacman -Scc --noconfirm", ["-Scc", 1, "/var/cache/pacman/pkg"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("cache-mount-conflict is silent about", () => {
  test.each([
    "RUN dnf -y install a && dnf clean all",
    `RUN ${cache} dnf -y install a`,
    `RUN ${cache} true\nRUN dnf clean all`,
    "RUN --mount=type=tmpfs,target=/var/cache dnf clean all",
    "RUN --mount=type=cache,target=/root/.cache dnf clean all",
    `RUN ${cache} dnf clean packages`,
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix of cache-mount-conflict", () => {
  test.each([
    [`RUN ${cache} dnf -y install a && \\\n  dnf clean all\n`, `RUN ${cache} dnf -y install a\n`],
    [
      `RUN ${cache} <<EOF\ndnf -y install a\ndnf clean all\ntrue\nEOF\n`,
      `RUN ${cache} <<EOF\ndnf -y install a\ntrue\nEOF\n`,
    ],
  ])("%j", (run, expected) => {
    const fixed = applyFix(rule, base + run);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where a part lies in the image, nor under a condition", () => {
    const part = "RUN --mount=type=cache,dst=/var/cache/dnf dnf -y install a && dnf clean all";
    expect(found(part)).toHaveLength(1);
    expect(applyFix(rule, base + part)).toBeUndefined();
    expect(applyFix(rule, `${base}RUN ${cache} if true; then dnf clean all; fi`)).toBeUndefined();
  });
});
