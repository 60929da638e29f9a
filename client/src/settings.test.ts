import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accepts, defaultLintSettings, type LintKey } from "../../server/src/protocol/settings.ts";

interface Setting {
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly unknown[];
}

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const sections: readonly { readonly properties: Readonly<Record<string, Setting>> }[] =
  manifest.contributes.configuration;
const settings = Object.assign({}, ...sections.map(({ properties }) => properties)) as Record<
  string,
  Setting
>;
const lint = Object.entries(settings).filter(([name]) => name.startsWith("bootc.lint."));

describe("the settings of package.json", () => {
  it.each(lint)("%s has the server's default and values that the server accepts", (name, setting) => {
    const key = name.slice("bootc.lint.".length) as LintKey;
    expect(setting.default).toEqual(defaultLintSettings[key]);
    for (const value of setting.enum ?? []) expect(accepts(key, value)).toBe(true);
    expect(setting.scope).toBe("resource");
  });

  it("never take programs, the builder or further arguments from a workspace", () => {
    const machine = Object.entries(settings).flatMap(([name, { scope }]) =>
      scope === "machine" ? [name] : [],
    );
    const dangerous = Object.keys(settings).filter((name) => /Path$|Arguments$|\.image$/.test(name));
    expect(machine.sort()).toEqual(dangerous.sort());
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.toSorted()).toEqual(
      machine.sort(),
    );
  });
});
