import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-dos-table.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const table = (type: string, ...mountpoints: readonly string[]): string =>
  `[customizations.disk]\ntype = "${type}"\n${mountpoints
    .map(
      (mountpoint) =>
        `[[customizations.disk.partitions]]\nminsize = 1\nfs_type = "ext4"\nmountpoint = "${mountpoint}"\n`,
    )
    .join("")}`;
const five = ["/", "/var/a", "/var/b", "/var/c", "/var/d"];

describe("config-dos-table", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["five partitions", table("dos", ...five), {}, ['error own 1: "dos"']],
    [
      "three partitions and those that the builder adds",
      table("dos", "/", "/boot", "/var/a"),
      { imageType: "qcow2" },
      ['warning added 1: "dos"'],
    ],
    ["two partitions without a root", table("dos", "/var/a", "/var/b"), {}, ['warning added 1: "dos"']],
    ["a label", `${table("dos", "/")}part_label = "x"\n`, {}, ["error key 6: part_label"]],
    [
      "a UUID",
      `${table("dos", "/")}part_uuid = "7A66B8C1-0D62-4B5A-9A0A-2B2B4F6B1C11"\n`,
      {},
      ["error key 6: part_uuid"],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["gpt", `${table("gpt", ...five)}part_label = "x"\n`, {}],
    ["no type", "[customizations.disk]\nminsize = 1\n", {}],
    ["a table without partitions", table("dos"), {}],
    ["a root and one partition", table("dos", "/", "/var/a"), {}],
    ["a volume group", `${table("dos")}[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = 1\n`, {}],
    ["empty labels", `${table("dos", "/")}part_label = ""\n`, {}],
    ["an image that ignores partitions", table("dos", ...five), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["takes gpt", table("dos", ...five), {}, table("gpt", ...five)],
    ["removes a label", `${table("dos", "/")}part_label = "x"\n`, {}, table("dos", "/")],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
