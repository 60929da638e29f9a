import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-kickstart-options.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const kickstart = '[customizations.installer.kickstart]\ncontents = """\ntext\n"""\n';
const installer = (text: string): string => `[customizations.installer]\n${text}\n`;

describe("config-kickstart-options", () => {
  it.each<[string, string, Options, readonly string[]]>([
    [
      "an unattended installation",
      installer("unattended = true") + kickstart,
      {},
      ["error unattended 1: unattended"],
    ],
    [
      "sudo without a password",
      installer('sudo-nopasswd = ["%wheel"]') + kickstart,
      { imageType: "bootc-installer" },
      ["error sudo-nopasswd 1: sudo-nopasswd"],
    ],
    [
      "an empty kickstart",
      `${installer("unattended = true")}[customizations.installer.kickstart]\ncontents = ""\n`,
      { imageType: "anaconda-iso" },
      ["error unattended 1: unattended"],
    ],
    [
      "both",
      `${kickstart}${installer('unattended = true\nsudo-nopasswd = ["a"]')}`,
      {},
      ["error unattended 5: unattended", "error sudo-nopasswd 6: sudo-nopasswd"],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["a generated kickstart", installer("unattended = true"), {}],
    ["what is not set", installer("unattended = false\nsudo-nopasswd = []") + kickstart, {}],
    ["a kickstart with modules", `${kickstart}[customizations.installer.modules]\ndisable = ["a"]\n`, {}],
    ["an image that ignores all of it", installer("unattended = true") + kickstart, { imageType: "qcow2" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    [
      "removes the key",
      installer("unattended = true") + kickstart,
      {},
      `[customizations.installer]\n${kickstart}`,
    ],
    [
      "removes the list",
      kickstart + installer('sudo-nopasswd = [\n  "%wheel",\n]'),
      {},
      `${kickstart}[customizations.installer]\n`,
    ],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
