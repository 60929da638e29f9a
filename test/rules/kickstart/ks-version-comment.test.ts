import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-version-comment.ts";
import { found, mended } from "./found.ts";

describe("ks-version-comment", () => {
  it.each([
    ["another release", "#version=RHEL9\ntext\n", ["hint found: RHEL9"], { targets: ["RHEL10"] }],
    ["another line", "text\n#version=F43\n", ["hint found: F43"], { targets: ["RHEL9"] }],
    ["one that is not known any more", "#version=RHEL7\n", ["hint found: RHEL7"], { targets: ["RHEL10"] }],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the same", "#version=RHEL10\n", { targets: ["RHEL10"] }],
    ["a minor release", "#version=RHEL9.4\n", { targets: ["RHEL9"] }],
    ["installers that are not known", "#version=RHEL9\n", {}],
    ["a release that is still made", "#version=DEVEL\n", { targets: ["F45"] }],
    ["other comments", "# version=RHEL9\n#platform=x86_64\n", { targets: ["F45"] }],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([["the comment", "#version=RHEL9\ntext\n", "#version=F43\ntext\n", { targets: ["F43"] }]])(
    "mends %s",
    (_what, text, expected, options) => {
      expect(mended(rule, text, options)).toBe(expected);
    },
  );
});
