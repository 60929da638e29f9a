import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-size-negative.ts";
import { findings } from "../../support/config.ts";

const text = '[[customizations.filesystem]]\nmountpoint = "/"\nminsize = -5\n';

describe("config-size-negative", () => {
  it.each([
    ["a least size", text, "-5"],
    ["a size", text.replace("minsize", "size"), "-5"],
    [
      "one in an inline table",
      'customizations.filesystem = [{ mountpoint = "/", minsize = -1_000 }]\n',
      "-1_000",
    ],
  ])("finds %s", (_what, config, at) => {
    expect(findings(rule, config)).toMatchObject([{ message: "negative", severity: "warning", text: at }]);
  });

  it.each([
    ["a size", text.replace("-5", "5"), {}],
    ["a text, which the builder refuses", text.replace("-5", '"-5 GiB"'), {}],
    ["a partition, which it refuses", "[[customizations.disk.partitions]]\nminsize = -5\n", {}],
    ["an ISO, which ignores the table", text, { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, config, options) => {
    expect(findings(rule, config, options)).toEqual([]);
  });
});
