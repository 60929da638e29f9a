import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-missing-value.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-missing-value", () => {
  it.each([
    ["an option behind it", "network --hostname --activate\n", ["missing: --hostname"]],
    ["the end of the line", "part / --size\n", ["missing: --size"]],
    ["an abbreviation", "part / --siz\n", ["missing: --siz"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a value behind a blank", "network --hostname a.example\n"],
    ["an empty value", "network --hostname=\n"],
    ["an option whose value may be left out", "mount /dev/sda1 / --reformat\n"],
    ["headers", "%post --log\n%end\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
