import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/kargs-vs-install-kargs.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const install = (content: string) =>
  `${base}COPY <<'EOF' /usr/lib/bootc/install/10-a.toml\n${content}\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, text: word, line }) => [severity, word, line]);

describe("kargs-vs-install-kargs finds", () => {
  test.each([
    ['[install]\nkargs = ["quiet"]', [["hint", "kargs", 3]]],
    ['install.kargs = ["quiet", "nosmt"]', [["hint", "kargs", 2]]],
    ['[install.filesystem.root]\ntype = "xfs"\n[install]\nkargs = ["quiet"]', [["hint", "kargs", 5]]],
  ])("%j", (content, expected) => {
    expect(found(install(content))).toEqual(expected);
  });
});

describe("kargs-vs-install-kargs is silent about", () => {
  test.each([
    ["other settings", install('[install]\nkarg-deletes = ["quiet"]')],
    ["an empty list", install("[install]\nkargs = []")],
    ["files that cannot be read", install('[install]\nkargs = ["quiet"')],
    ["kargs.d", `${base}COPY <<E /usr/lib/bootc/kargs.d/a.toml\nkargs = ["quiet"]\nE\n`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of kargs-vs-install-kargs", () => {
  test("moves the list to kargs.d", () => {
    const fixed = applyFix(rule, install('[install]\nkargs = ["quiet", "nosmt"]\nstateroot = "a"'));
    expect(fixed).toBe(
      `${install('[install]\nstateroot = "a"').trimEnd()}\nCOPY <<'EOF' /usr/lib/bootc/kargs.d/10-a.toml\nkargs = ["quiet", "nosmt"]\nEOF\n`,
    );
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where the arguments are for some machines only", () => {
    expect(
      applyFix(rule, install('[install]\nkargs = ["a"]\nmatch-architectures = ["x86_64"]')),
    ).toBeUndefined();
  });
});
