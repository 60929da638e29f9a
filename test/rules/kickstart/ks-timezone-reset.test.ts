import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-timezone-reset.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-timezone-reset", () => {
  it.each([
    ["options alone", "timezone Asia/Seoul\ntimezone --utc\n", ["reset: timezone --utc"]],
    [
      "the last of three",
      "timezone Asia/Seoul\ntext\ntimezone UTC\ntimezone --utc\n",
      ["reset: timezone --utc"],
    ],
    [
      "servers of the time",
      "timezone UTC\ntimezone --ntpservers=a,b # old\n",
      ["reset: timezone --ntpservers=a,b"],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["one line", "timezone Asia/Seoul --utc\n"],
    ["a zone in the later line", "timezone --utc\ntimezone Asia/Seoul\n"],
    ["no zone at all", "timezone --utc\n"],
    ["a zone in both", "timezone UTC\ntimezone Asia/Seoul --utc\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("repeats the zone", () => {
    const mended = applyFix(rule, "timezone Asia/Seoul\ntimezone --utc\n");
    expect(mended).toBe("timezone Asia/Seoul --utc\n");
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
