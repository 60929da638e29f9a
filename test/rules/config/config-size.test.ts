import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-size.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const filesystem = (size: string): string =>
  `[[customizations.filesystem]]\nmountpoint = "/"\nminsize = ${size}\n`;
const disk = (size: string): string => `[customizations.disk]\nminsize = ${size}\n`;

describe("config-size", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a unit without its B", filesystem('"10 G"'), {}, ['error unreadable 2: "10 G"']],
    [
      "a unit in other letters",
      filesystem('"10 KB"'),
      { imageType: "qcow2" },
      ['error unreadable 2: "10 KB"'],
    ],
    ["a unit that is too large", filesystem('"10 PiB"'), {}, ['error unreadable 2: "10 PiB"']],
    ["a comma", filesystem('"1,5 GiB"'), {}, ['error unreadable 2: "1,5 GiB"']],
    ["an empty size", filesystem('""'), {}, ['error unreadable 2: ""']],
    [
      "the whole disk, even where it is ignored",
      disk('"30G"'),
      { imageType: "anaconda-iso" },
      ['error unreadable 1: "30G"'],
    ],
    ["a size below zero", "[[customizations.disk.partitions]]\nminsize = -5\n", {}, ["error negative 1: -5"]],
    [
      "the old name",
      '[[customizations.filesystem]]\nmountpoint = "/"\nsize = "5 gigs"\n',
      {},
      ['error unreadable 2: "5 gigs"'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    [
      "every unit",
      ["kB", "KiB", "MB", "MiB", "GB", "GiB", "TB", "TiB", ""]
        .map((unit) => filesystem(`"10 ${unit}"`))
        .join(""),
      {},
    ],
    [
      "blanks around it, or none inside",
      filesystem('" 10 GiB "') + filesystem('"10GiB"') + filesystem('"1.5 GiB"'),
      {},
    ],
    ["numbers", filesystem("10737418240") + disk("0"), {}],
    ["a negative file system, which the builder takes", filesystem("-5"), {}],
    ["a number with a fraction, which is a wrong type", filesystem("10.5"), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["completes a unit", filesystem('"10G"'), {}, filesystem('"10 GiB"')],
    ["mends the letters", disk('"10 gib"'), {}, disk('"10 GiB"')],
    ["keeps a decimal unit decimal", filesystem('"10 KB"'), {}, filesystem('"10 kB"')],
    ["mends a comma", filesystem('"1,5 GiB"'), {}, filesystem('"1.5 GiB"')],
    ["takes a separator out", filesystem('"1_000 MiB"'), {}, filesystem('"1000 MiB"')],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
