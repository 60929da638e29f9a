import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-partition-id.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const GUID = "0FC63DAF-8483-4772-8E79-3D69D8477DE4";
const partition = (text: string, type = ""): string =>
  `[customizations.disk]\n${type}[[customizations.disk.partitions]]\nminsize = 1\nmountpoint = "/"\nfs_type = "ext4"\n${text}\n`;
const dos = 'type = "dos"\n';

describe("config-partition-id", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a word for a type", partition('part_type = "linux"'), {}, ['error type-gpt 5: "linux"']],
    [
      "the type of a dos table where the table is gpt",
      partition('part_type = "83"'),
      { imageType: "qcow2" },
      ['error type-gpt 5: "83"'],
    ],
    [
      "the type of a gpt table where the table is dos",
      partition(`part_type = "${GUID}"`, dos),
      {},
      [`error type-dos 6: "${GUID}"`],
    ],
    [
      "a UUID with a digit too few",
      partition(`part_uuid = "${GUID.slice(1)}"`),
      { imageType: "pxe-tar-xz" },
      [`error uuid 5: "${GUID.slice(1)}"`],
    ],
    [
      "a label that is too long",
      partition(`part_label = "${"x".repeat(37)}"`),
      {},
      [`error label 5: "${"x".repeat(37)}"`],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    [
      "a GUID",
      partition(
        `part_type = "${GUID}"\npart_uuid = "${GUID.toLowerCase()}"\npart_label = "${"x".repeat(36)}"`,
      ),
      {},
    ],
    [
      "other forms of it",
      partition(`part_type = "{${GUID}}"\npart_uuid = "${GUID.replaceAll("-", "")}"`),
      {},
    ],
    ["two digits where the table is dos", partition('part_type = "8e"', dos), {}],
    ["empty ones", partition('part_type = ""\npart_uuid = ""\npart_label = ""'), {}],
    ["a UUID on a dos table, which is another mistake", partition('part_uuid = "x"', dos), {}],
    ["an image that ignores partitions", partition('part_type = "83"'), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
