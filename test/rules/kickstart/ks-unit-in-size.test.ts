import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-unit-in-size.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-unit-in-size", () => {
  it.each([
    ["a unit", "part / --size=10GiB\n", ["unit: 10GiB"]],
    ["a letter", "logvol / --vgname=a --name=b --size=512M\n", ["unit: 512M"]],
    ["a blank", "part / --size '10 GB'\n", ["unit: '10 GB'"]],
    ["KiB", "volgroup a pv.1 --pesize=4M\n", ["unit: 4M"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["bare numbers", "part / --size=10240\n"],
    ["what is no size", "part / --size=big\n"],
    ["numbers that are no size", "bootloader --timeout=5k\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["part / --size=10GiB\n", "part / --size=10240\n"],
    ["part / --size=1.5G\n", "part / --size=1536\n"],
    ["part / --size=1T --grow\n", "part / --size=1048576 --grow\n"],
    ["volgroup a pv.1 --pesize=4M\n", "volgroup a pv.1 --pesize=4096\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
