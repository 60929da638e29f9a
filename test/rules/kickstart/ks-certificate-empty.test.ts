import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-certificate-empty.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-certificate-empty", () => {
  it.each([
    ["nothing", "%certificate --filename=a --dir=/b\n%end\n", ["empty: %certificate"]],
    ["blank lines", "%certificate --filename=a --dir=/b\n\n  \n%end\n", ["empty: %certificate"]],
    [
      "each of them",
      "%certificate --filename=a --dir=/b\n%end\n%certificate --filename=c --dir=/b\n%end\n",
      ["empty: %certificate", "empty: %certificate"],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a certificate", "%certificate --filename=a --dir=/b\nX\n%end\n"],
    ["other sections", "%post\n%end\n"],
    ["sections that are not closed", "%certificate --filename=a --dir=/b\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
