import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-bootloader-lost-append.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-bootloader-lost-append", () => {
  it.each([
    ["no place", "bootloader --location=none --append=quiet\n", ["lost: --append=quiet"]],
    ["no boot loader", 'bootloader --append="a b" --disabled\n', ['lost: --append="a b"']],
    ["a value behind a blank", "bootloader --append quiet --location none\n", ["lost: --append quiet"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["other places", "bootloader --location=mbr --append=quiet\n"],
    ["a place that counts", "bootloader --location=none --location=mbr --append=quiet\n"],
    ["no arguments", "bootloader --location=none --append=\nbootloader --disabled\n"],
    ["another line", "bootloader --append=quiet\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("removes the arguments", () => {
    const mended = applyFix(rule, "bootloader --location=none --append=quiet --timeout=1\n");
    expect(mended).toBe("bootloader --location=none --timeout=1\n");
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
