import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-raw-indent.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-raw-indent", () => {
  it.each([
    ["blanks", "  authselect select sssd\n", ["indent: authselect"]],
    ["a tab", "\trealm join a.example\n", ["indent: realm"]],
    ["a comment", "authselect select sssd # why\n", ["comment: # why"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["the start of a line", "authselect select sssd\n"],
    ["other commands", "  text # why\n"],
    ["commands that are gone", "  auth --passalgo=sha512\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([["  auth --passalgo=sha512\n", "RHEL9", ["indent: auth"]]])(
    "knows %j in %s",
    (text, version, expected) => {
      expect(findings(rule, text, version)).toEqual(expected);
    },
  );

  it.each([
    ["  authselect select sssd\n", "authselect select sssd\n"],
    ["authselect select sssd # why\n", "authselect select sssd\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
