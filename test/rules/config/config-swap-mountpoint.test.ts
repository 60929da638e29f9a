import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-swap-mountpoint.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const partition = (type: string, more: string): string =>
  `[[customizations.disk.partitions]]\nminsize = 1\nfs_type = "${type}"\n${more}`;
const mounted = 'mountpoint = "/swap"\n';

describe("config-swap-mountpoint", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["swap space", partition("swap", mounted), {}, ['error swap 3: "/swap"']],
    ["no file system", partition("none", mounted), { imageType: "qcow2" }, ['error none 3: "/swap"']],
    [
      "a logical volume",
      '[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = 1\n[[customizations.disk.partitions.logical_volumes]]\nminsize = 1\nfs_type = "swap"\nmountpoint = "swap"\n',
      { imageType: "pxe-tar-xz" },
      ['error swap 6: "swap"'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["swap space without it", partition("swap", ""), {}],
    ["an empty one", partition("swap", 'mountpoint = ""\n'), {}],
    ["other file systems", partition("xfs", mounted), {}],
    ["an image that ignores partitions", partition("swap", mounted), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["removes it", partition("swap", mounted), {}, partition("swap", "")],
    [
      "removes it from a partition without a file system",
      partition("none", mounted),
      {},
      partition("none", ""),
    ],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
