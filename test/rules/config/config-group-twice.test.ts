import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-group-twice.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const group = (name: string, gid?: number): string =>
  `[[customizations.group]]\nname = "${name}"\n${gid === undefined ? "" : `gid = ${gid}\n`}`;

describe("config-group-twice", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a name", group("g") + group("g"), {}, ['error name 3: "g"']],
    ["a number", group("g", 1500) + group("h", 1500), { imageType: "anaconda-iso" }, ["error gid 5: 1500"]],
    [
      "both",
      group("g", 1) + group("g", 1),
      { imageType: "pxe-tar-xz" },
      ['error name 4: "g"', "error gid 5: 1"],
    ],
    [
      "a name for the third time",
      group("g") + group("g") + group("g"),
      { imageType: "qcow2" },
      ['error name 3: "g"', 'error name 5: "g"'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["other groups", group("g", 1) + group("h", 2), {}],
    ["names that differ in case", group("g") + group("G"), {}],
    ["a user of the same name", `${group("g")}[[customizations.user]]\nname = "g"\n`, {}],
    ["the top-level groups, which are of packages", '[[groups]]\nname = "g"\n[[groups]]\nname = "g"\n', {}],
    [
      "an image that ignores accounts",
      group("g") + group("g"),
      { imageType: "bootc-generic-iso", builder: "image-builder" },
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
