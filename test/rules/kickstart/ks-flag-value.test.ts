import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-flag-value.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-flag-value", () => {
  it.each([
    ["a value", "text --non-interactive=yes\n", ["value: --non-interactive=yes"]],
    ["an empty value", "rootpw --lock=\n", ["value: --lock="]],
    [
      "the opposite",
      "ostreecontainer --url=a --no-signature-verification=false\n",
      ["negated: --no-signature-verification=false"],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a flag alone", "text --non-interactive\n"],
    ["a value of an option", "network --onboot=yes\n"],
    ["a word behind a flag", "rootpw --iscrypted $6$a$b\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["text --non-interactive=yes\n", "text --non-interactive\n"],
    ["ostreecontainer --url=a --no-signature-verification=false\n", "ostreecontainer --url=a\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
