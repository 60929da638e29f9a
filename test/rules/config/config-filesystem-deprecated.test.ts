import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-filesystem-deprecated.ts";
import { findings, reports } from "../../support/config.ts";

const text = '[[customizations.filesystem]]\nmountpoint = "/"\nminsize = "20 GiB"\n';

describe("config-filesystem-deprecated", () => {
  it.each([
    ["a file system", text, {}],
    ["once for several", text + text.replace('"/"', '"/var/data"'), { imageType: "qcow2" }],
    ["an inline list", 'customizations.filesystem = [{ mountpoint = "/", minsize = 1 }]\n', {}],
  ])("finds %s", (_what, config, options) => {
    expect(findings(rule, config, options)).toMatchObject([
      { message: "unsupported", severity: "info", text: "filesystem" },
    ]);
  });

  it("is marked as deprecated", () => {
    expect(reports([rule], text)[0]?.tags).toEqual(["deprecated"]);
  });

  it.each([
    ["an ISO, which ignores it", text, { imageType: "anaconda-iso" }],
    ["image-builder, which refuses it", text, { builder: "image-builder" as const }],
    ["both tables, which the builder refuses", `${text}[customizations.disk]\nminsize = "30 GiB"\n`, {}],
    ["an empty list", "customizations.filesystem = []\n", {}],
    ["the new table", '[customizations.disk]\nminsize = "30 GiB"\n', {}],
  ])("is silent on %s", (_what, config, options) => {
    expect(findings(rule, config, options)).toEqual([]);
  });
});
