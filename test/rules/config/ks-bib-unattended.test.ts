import { describe, expect, it } from "vitest";
import { rule as noEffect } from "../../../server/src/rules/config/config-key-has-no-effect.ts";
import { rule } from "../../../server/src/rules/config/ks-bib-unattended.ts";
import { applyFix, findings } from "../../support/config.ts";

const kickstart = '[customizations.installer.kickstart]\ncontents = """\ntext\n"""\n';
const unattended = "[customizations.installer]\nunattended = true\n";
const sudo = '[customizations.installer]\nsudo-nopasswd = ["a"]\n';

describe("ks-bib-unattended", () => {
  it.each([
    ["unattended", unattended + kickstart, ["unattended"]],
    ["sudo-nopasswd", sudo + kickstart, ["sudo"]],
    ["both", `${sudo}unattended = true\n${kickstart}`, ["unattended", "sudo"]],
    [
      "an empty kickstart",
      `${unattended}[customizations.installer.kickstart]\ncontents = ""\n`,
      ["unattended"],
    ],
    ["a kickstart without contents", `${unattended}[customizations.installer.kickstart]\n`, ["unattended"]],
  ])("finds %s", (_what, text, expected) => {
    const found = findings(rule, text);
    expect(found.map(({ message }) => message)).toEqual(expected);
    expect(found.every(({ severity }) => severity === "error")).toBe(true);
    // One mistake, one finding: that the keys have no effect is not said as well.
    expect(findings(noEffect, text)).toEqual([]);
  });

  it.each([
    ["no kickstart", unattended, {}],
    [
      "what is switched off",
      `[customizations.installer]\nunattended = false\nsudo-nopasswd = []\n${kickstart}`,
      {},
    ],
    ["a disk image", unattended + kickstart, { imageType: "qcow2" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it("leaves the keys without a kickstart to the rule about keys without effect", () => {
    expect(findings(noEffect, unattended, { imageType: "anaconda-iso" })).toHaveLength(1);
  });

  it("removes the key", () => {
    const mended = applyFix(rule, unattended + kickstart);
    expect(mended).toBe(`[customizations.installer]\n${kickstart}`);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
