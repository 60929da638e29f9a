import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-volume-id.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const iso = (id: string): string => `[customizations.iso]\nvolume_id = "${id}"\n`;

describe("config-volume-id", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a blank", iso("has space"), {}, ['error letters 1: "has space"']],
    ["a dot", iso("rhel-9.4"), { imageType: "anaconda-iso" }, ['error letters 1: "rhel-9.4"']],
    ["a letter of another alphabet", iso("설치"), { imageType: "pxe-tar-xz" }, ['error letters 1: "설치"']],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["letters, digits, hyphen and underscore", iso("My_Label-1"), {}],
    ["the ISO that reads no volume id", iso("has space"), { imageType: "bootc-installer" }],
    ["a disk image, which ignores it", iso("has space"), { imageType: "qcow2" }],
    ["an empty one, which is a missing one", iso(""), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["replaces a dot", iso("rhel-9.4"), {}, iso("rhel-9_4")],
    ["replaces blanks", iso(" has  space"), {}, iso("has_space")],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
