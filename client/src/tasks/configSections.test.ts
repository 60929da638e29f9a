import { describe, expect, it } from "vitest";
import { hasInstallerSection } from "./configSections.ts";

describe("a config with words for the installer", () => {
  it.each([
    ["[customizations.installer.kickstart]\ncontents = ''", true],
    ["\t[ customizations . installer . modules ]", true],
    ['{"customizations": {"installer" : {}}}', true],
    ["[[customizations.user]]\nname = 'installer'", false],
    ["# [customizations.installer.kickstart]", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(hasInstallerSection(text)).toBe(expected);
  });
});
