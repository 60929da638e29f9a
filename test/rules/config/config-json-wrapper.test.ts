import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-json-wrapper.ts";
import { applyFix, findings } from "../../support/config.ts";

const json = { format: "json" } as const;
const inner = '{"customizations": {"kernel": {"append": "quiet"}}}';

describe("config-json-wrapper", () => {
  it.each([
    ["the wrapper", `{"blueprint": ${inner}}`, {}, { message: "old", severity: "info", text: "blueprint" }],
    ["it in any case of letters", `{"Blueprint": ${inner}}`, {}, { message: "old", text: "Blueprint" }],
    [
      "it beside other keys",
      `{"name": "a", "blueprint": ${inner}}`,
      {},
      { message: "siblings", severity: "warning" },
    ],
    [
      "it for image-builder",
      `{"blueprint": ${inner}}`,
      { builder: "image-builder" as const },
      { message: "refused", severity: "error" },
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(findings(rule, text, { ...json, ...options })).toMatchObject([expected]);
  });

  it.each([
    ["a config without it", inner, json],
    ["TOML, where it is unknown", "[blueprint.customizations.kernel]\nappend = 'x'\n", {}],
    ["a text that is being typed", `{"blueprint": ${inner}`, json],
    ["a key of that name elsewhere", '{"customizations": {"blueprint": {}}}', json],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it("takes it away", () => {
    expect(applyFix(rule, `{\n  "blueprint": ${inner}\n}\n`, json)).toBe(`${inner}\n`);
    expect(applyFix(rule, `{"name": "a", "blueprint": ${inner}}`, json)).toBeUndefined();
  });
});
