import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-size-twice.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const filesystem = (text: string): string => `[[customizations.filesystem]]\nmountpoint = "/"\n${text}\n`;

describe("config-size-twice", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["both names", filesystem('size = "10 GiB"\nminsize = "10 GiB"'), {}, ["error both 2: size"]],
    ["numbers", filesystem("minsize = 1\nsize = 2"), { imageType: "anaconda-iso" }, ["error both 3: size"]],
    [
      "a number below zero, which counts as a huge one",
      filesystem("size = -1\nminsize = 1"),
      {},
      ["error both 2: size"],
    ],
    [
      "each of several",
      filesystem("minsize = 1\nsize = 2") + filesystem("minsize = 1\nsize = 2"),
      { imageType: "qcow2" },
      ["error both 3: size", "error both 7: size"],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["one name", filesystem('size = "10 GiB"') + filesystem('minsize = "10 GiB"'), {}],
    [
      "JSON, which has one of them only",
      '{"customizations": {"filesystem": [{"mountpoint": "/", "minsize": 1, "size": 1}]}}',
      { format: "json" },
    ],
    ["a zero, which is as good as nothing", filesystem('size = 0\nminsize = "10 GiB"'), {}],
    ["a size of the wrong type", filesystem('size = true\nminsize = "10 GiB"'), {}],
    ["a size of the disk", "[customizations.disk]\nsize = 1\nminsize = 1\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    [
      "keeps the new name",
      filesystem('size = "9 GiB"\nminsize = "10 GiB"'),
      {},
      filesystem('minsize = "10 GiB"'),
    ],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
