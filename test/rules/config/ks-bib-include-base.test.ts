import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-bib-include-base.ts";
import { applyFix, findings } from "../../support/config.ts";

const config = (lines: string): string =>
  `[customizations.installer.kickstart]\ncontents = '''\n${lines}text\n'''\n`;

describe("ks-bib-include-base", () => {
  it.each([
    ["the file on the ISO", "%include /run/install/repo/osbuild-base.ks\n", 2],
    ["the file in quotes", 'zerombr\n%include "/run/install/repo/osbuild-base.ks"\n', 3],
    ["the file at another place", "%include /mnt/install/repo/osbuild-base.ks\n", 2],
  ])("finds %s", (_what, lines, line) => {
    const [found, ...others] = findings(rule, config(lines));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: "warning", message: "twice", line });
    expect(found?.text).toContain("osbuild-base.ks");
  });

  it.each([
    ["another file", config("%include /run/install/repo/mine.ks\n"), {}],
    ["a comment", config("# %include /run/install/repo/osbuild-base.ks\n"), {}],
    ["a disk image", config("%include /run/install/repo/osbuild-base.ks\n"), { imageType: "raw" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it("removes the line", () => {
    expect(applyFix(rule, config("zerombr\n%include /run/install/repo/osbuild-base.ks\n"))).toBe(
      config("zerombr\n"),
    );
  });
});
