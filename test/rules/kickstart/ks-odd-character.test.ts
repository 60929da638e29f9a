import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-odd-character.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-odd-character", () => {
  it.each([
    ["an en dash", "rootpw \u2013lock\n", ["odd: \u2013"]],
    ["a no-break space", "rootpw\u00a0--lock\n", ["odd: \u00a0"]],
    ["typographic quotes", "user --name=a --gecos=\u201cJane\u201d\n", ["odd: \u201c"]],
    ["a character without width", "text\u200b\n", ["odd: \u200b"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["quotes", "user --name=a --gecos='Jane \u2013 Doe'\n"],
    ["comments", "text # \u2013\n"],
    ["letters", "user --name=a --gecos=José\n"],
    ["apostrophes and dashes of a value", "user --name=a --gecos=O\u2019Neil\u2013Smith\n"],
    ["scripts", "%post\necho \u2013\n%end\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["rootpw \u2013lock\n", "rootpw --lock\n"],
    ["user --name=a --gecos=\u201cJane\u201d\n", 'user --name=a --gecos="Jane"\n'],
    ["rootpw\u00a0--lock\n", "rootpw --lock\n"],
    ["text\u200b\n", "text\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
