import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-filesystem-and-disk.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const filesystem = '[[customizations.filesystem]]\nmountpoint = "/"\nminsize = "10 GiB"\n';
const disk = '[customizations.disk]\nminsize = "20 GiB"\n';
const kickstart = '[customizations.installer.kickstart]\ncontents = "text"\n';

describe("config-filesystem-and-disk", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["both forms", filesystem + disk, {}, ["error both 0: filesystem"]],
    [
      "both forms the other way round",
      disk + filesystem,
      { imageType: "qcow2" },
      ["error both 2: filesystem"],
    ],
    ["an empty list", `[customizations]\nfilesystem = []\n${disk}`, {}, ["error both 1: filesystem"]],
    [
      "an empty new form",
      `${filesystem}[customizations.disk]\n`,
      { imageType: "pxe-tar-xz" },
      ["error both 0: filesystem"],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["the old form", filesystem, {}],
    ["the new form", disk, {}],
    ["an image that ignores both", filesystem + disk, { imageType: "anaconda-iso" }],
    ["a file with settings of an ISO", filesystem + disk + kickstart, {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
