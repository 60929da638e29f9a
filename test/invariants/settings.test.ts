/** package.json, the settings that the server reads, and the rules agree. */
import { describe, expect, it } from "vitest";
import { severities } from "../../server/src/base/severity.ts";
import {
  accepts,
  defaultLintSettings,
  type LintKey,
  parseSettings,
} from "../../server/src/protocol/settings.ts";
import { allRules, readProjectFile } from "../support/rules.ts";

interface Property {
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly scope?: string;
  readonly properties?: Readonly<Record<string, Property>>;
}

const manifest: { contributes: { configuration: { properties: Record<string, Property> }[] } } = JSON.parse(
  readProjectFile("package.json"),
);
const prefix = "bootc.lint.";
const lintProperties = manifest.contributes.configuration
  .flatMap(({ properties }) => Object.entries(properties))
  .filter(([name]) => name.startsWith(prefix))
  .map(([name, property]) => ({ name, key: name.slice(prefix.length) as LintKey, property }));

describe("the lint settings of package.json", () => {
  it("are there", () => expect(lintProperties.length).toBeGreaterThan(3));

  it.each(lintProperties)("$name has the server's default", ({ key, property }) => {
    expect(Object.keys(defaultLintSettings)).toContain(key);
    expect(property.default).toEqual(defaultLintSettings[key]);
    expect(property.scope).toBe("resource");
  });

  it.each(lintProperties)("$name offers only what the server takes", ({ key, property }) => {
    for (const choice of property.enum ?? []) expect(accepts(key, choice), String(choice)).toBe(true);
  });

  it("name every rule with every severity", () => {
    const rules = lintProperties.find(({ key }) => key === "rules")?.property.properties ?? {};
    expect(Object.keys(rules)).toEqual(allRules.map(({ id }) => id));
    for (const rule of Object.values(rules)) expect(rule.enum).toEqual([...severities, "off"]);
  });

  it("override nothing where they hold their defaults", () => {
    const defaults = Object.fromEntries(lintProperties.map(({ key, property }) => [key, property.default]));
    expect(parseSettings({ lint: defaults })).toEqual({ values: { rules: {} }, wrong: [], unknown: [] });
  });
});
