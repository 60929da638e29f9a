import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/install-rootfs-hint.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ severity, text: word, line }) => [severity, word, line]);

describe("install-rootfs-hint finds", () => {
  test.each([
    ["a base that leaves it open", base, "FROM quay.io/fedora/fedora-bootc:43", 0],
    [
      "a file that says something else",
      `${base}COPY <<E /usr/lib/bootc/install/a.toml\n[install]\nstateroot = "a"\nE\n`,
      "FROM quay.io/fedora/fedora-bootc:43",
      0,
    ],
    [
      "a stage on top of another",
      "FROM quay.io/fedora/fedora-bootc:43 AS a\nFROM a\nRUN true\n",
      "FROM a",
      1,
    ],
  ])("%s", (_, text, word, line) => {
    expect(found(text)).toEqual([["hint", word, line]]);
  });
});

describe("install-rootfs-hint is silent about", () => {
  test.each([
    ["bases with a default", "FROM quay.io/centos-bootc/centos-bootc:stream10\n"],
    ["bases that are not known", "FROM example.com/bootc\nRUN bootc container lint\n"],
    [
      "a file of the image",
      `${base}COPY <<E /usr/lib/bootc/install/a.toml\n[install.filesystem.root]\ntype = "xfs"\nE\n`,
    ],
    ["a file that cannot be read", `${base}COPY a.toml /usr/lib/bootc/install/`],
    ["a tree that may hold one", `${base}COPY --from=x /usr/ /usr/`],
    ["scripts that may write one", `${base}RUN /ctx/build.sh`],
    ["images for tests", `FROM quay.io/fedora/fedora-bootc:43 AS app-test\n`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the fix of install-rootfs-hint adds a file", () => {
  const fixed = applyFix(rule, `${base}RUN bootc container lint\n`);
  expect(fixed).toBe(
    `${base}RUN printf '%s\\n' '[install.filesystem.root]' 'type = "xfs"' > /usr/lib/bootc/install/50-rootfs.toml\nRUN bootc container lint\n`,
  );
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
