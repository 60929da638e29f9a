import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-not-utf8.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-not-utf8", () => {
  it.each([
    ["the mark that decoders leave", "# caf\ufffd\ntext\n", ["bytes: \ufffd"]],
    ["only the first", "# \ufffd\ufffd\n", ["bytes: \ufffd"]],
    ["the mark in a value", "rootpw \ufffd\n", ["bytes: \ufffd"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["letters of other alphabets", "# 한국어 café\ntext\n"],
    ["ASCII", "text\n"],
    ["nothing", ""],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
