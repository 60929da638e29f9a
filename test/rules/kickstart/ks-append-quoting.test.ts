import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-append-quoting.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-append-quoting", () => {
  it.each([
    ["a second argument", "bootloader --append=console=ttyS0 quiet\n", ["unquoted: quiet"]],
    ["all up to the next option", "bootloader --append=a b c=d --timeout=1\n", ["unquoted: b c=d"]],
    ["a value behind a blank", "bootloader --append a b\n", ["unquoted: b"]],
    ["quotes that hold only some", 'bootloader --append="a b" c\n', ["unquoted: c"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["one argument", "bootloader --append=console=ttyS0\n"],
    ["quotes", 'bootloader --append="console=ttyS0 quiet"\n'],
    ["words before it, which are another matter", "bootloader quiet --append=a\n"],
    ["comments", "bootloader --append=a # b\n"],
    ["other commands", "lang --append=a b\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("puts them into one pair of quotes", () => {
    const mended = applyFix(rule, "bootloader --append=a b  c=d --timeout=1\n");
    expect(mended).toBe('bootloader --append="a b  c=d" --timeout=1\n');
    expect(applyFix(rule, mended ?? "")).toBeUndefined();
    expect(applyFix(rule, 'bootloader --append="a b" c\n')).toBeUndefined();
  });
});
