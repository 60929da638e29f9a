import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-hostname-value.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

const long = `${"a".repeat(40)}.${"b".repeat(40)}`;

describe("ks-hostname-value", () => {
  it.each([
    ["an underscore", "network --hostname=web_1\n", ["invalid: web_1"]],
    ["a hyphen at an end", "network --device=link --hostname web-\n", ["invalid: web-"]],
    ["an empty part", "network --hostname=web..example.org\n", ["invalid: web..example.org"]],
    ["a blank", "network --hostname='my host'\n", ["invalid: 'my host'"]],
    ["too many letters", `network --hostname=${long}\n`, [`long: ${long}`]],
    ["a part of more than 63", `network --hostname=${"a".repeat(64)}\n`, [`invalid: ${"a".repeat(64)}`]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["names", "network --hostname=web-1\nnetwork --hostname=WEB.example.org\nnetwork --hostname=1\n"],
    ["a dot at the end", "network --hostname=web.example.org.\n"],
    ["nothing", "network --hostname=\n"],
    ["what a template fills in", "network --hostname={{name}}_1\n"],
    ["other values", "network --interfacename=web_1:x\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("writes hyphens", () => {
    expect(applyFix(rule, "network --hostname=web_1_a\n")).toBe("network --hostname=web-1-a\n");
    expect(findings(rule, "network --hostname=web-1-a\n")).toEqual([]);
    expect(applyFix(rule, "network --hostname=_web\n")).toBeUndefined();
  });
});
