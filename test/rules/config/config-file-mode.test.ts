import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-file-mode.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const file = (mode: string): string => `[[customizations.files]]\npath = "/etc/x"\nmode = "${mode}"\n`;
const directory = (mode: string): string =>
  `[[customizations.directories]]\npath = "/etc/x"\nmode = "${mode}"\n`;

describe("config-file-mode", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["letters", file("u+x"), {}, ['error form 2: "u+x"']],
    ["setuid", file("4755"), {}, ['error special 2: "4755"']],
    ["sticky, with a zero before it", directory("01777"), {}, ['error special 2: "01777"']],
    ["a prefix", file("0o644"), { imageType: "anaconda-iso" }, ['error form 2: "0o644"']],
    ["too few digits", directory("64"), {}, ['error form 2: "64"']],
    ["a digit that octal does not have", file("0844"), {}, ['error form 2: "0844"']],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["three digits", file("644") + directory("755"), {}],
    ["four digits", file("0600") + directory("0700"), {}],
    ["an empty mode", file(""), {}],
    ["a number, which is a wrong type", "[[customizations.files]]\nmode = 0o644\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["removes a prefix", file("0o644"), {}, file("0644")],
    ["removes zeros", directory("00755"), {}, directory("0755")],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
