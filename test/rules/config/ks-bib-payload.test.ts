import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-bib-payload.ts";
import { applyFix, findings } from "../../support/config.ts";

const config = (lines: string): string =>
  `[customizations.installer.kickstart]\ncontents = """\ntext\n${lines}\nreboot\n"""\n`;

describe("ks-bib-payload", () => {
  it.each([
    ["bootc --source-imgref=registry:quay.io/a/b:1", "error", "conflict", "bootc"],
    ["ostreesetup --osname=a --url=https://example.org --ref=b", "error", "conflict", "ostreesetup"],
    ["ostreecontainer --url=quay.io/a/b:1", "warning", "merged", "ostreecontainer"],
    ["ostreecontainer --url=quay.io/a/b:1 --transport=registry", "warning", "replaced", "ostreecontainer"],
    ["ostreecontainer --url=/run/install/repo/container --transport=oci", "info", "same", "ostreecontainer"],
  ])("finds %s", (line, severity, message, text) => {
    expect(findings(rule, config(line))).toEqual([{ severity, message, text, line: 3 }]);
  });

  it("finds it behind an escape, at its place in the config", () => {
    const text = '[customizations.installer.kickstart]\ncontents = "text\\nbootc --source-imgref=a:b\\n"\n';
    expect(findings(rule, text)).toMatchObject([{ message: "conflict", text: "bootc", line: 1 }]);
    expect(applyFix(rule, text)).toBe('[customizations.installer.kickstart]\ncontents = "text\\n"\n');
  });

  it.each([
    ["other commands", config("autopart --nohome"), {}],
    ["scripts and comments", config("# ostreecontainer\n%post\nbootc status\n%end"), {}],
    [
      "a disk image, which does not read the kickstart",
      config("bootc --source-imgref=a:b"),
      { imageType: "qcow2" },
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it("removes the line", () => {
    expect(applyFix(rule, config("ostreecontainer --url=quay.io/a/b:1\nzerombr"))).toBe(config("zerombr"));
  });
});
