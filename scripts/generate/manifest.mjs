// package.json's list of rules, and the page of settings made from package.json.

import { table, words } from "./words.mjs";

/** @typedef {import("./rules.mjs").RuleFacts} RuleFacts */
/** @typedef {import("./rules.mjs").Language} Language */
/** @typedef {{ default?: unknown, scope?: string, order?: number, description?: string, markdownDescription?: string, properties?: object }} Setting */
/** @typedef {{ title?: string, properties?: Record<string, Setting> }} Section */

/** @returns {readonly Section[]} */
function sectionsOf(/** @type {{ contributes?: { configuration?: Section | Section[] } }} */ manifest) {
  const configuration = manifest.contributes?.configuration ?? [];
  return Array.isArray(configuration) ? configuration : [configuration];
}

/**
 * package.json with the names of all rules below `bootc.lint.rules`, for completion in settings.json.
 * @param {string} text
 * @param {readonly RuleFacts[]} rules
 */
export function renewManifest(text, rules) {
  const manifest = JSON.parse(text);
  const setting = sectionsOf(manifest).find((section) => section.properties?.["bootc.lint.rules"])
    ?.properties?.["bootc.lint.rules"];
  if (!setting) return text;
  const level = { enum: ["error", "warning", "info", "hint", "off"] };
  const properties = Object.fromEntries(rules.map(({ meta }) => [meta.id, level]));
  if (JSON.stringify(setting.properties) === JSON.stringify(properties)) return text;
  setting.properties = properties;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * docs/settings.md and docs/ko/settings.md; undefined while package.json has no settings.
 * @param {string} manifestText
 * @param {Readonly<Record<string, string>>} translations
 * @param {Language} language
 */
export function settingsPage(manifestText, translations, language) {
  const sections = sectionsOf(JSON.parse(manifestText));
  if (sections.length === 0) return undefined;
  const t = words[language];
  const translated = (/** @type {string} */ text) =>
    text.replace(/^%(.+)%$/, (whole, key) => translations[key] ?? whole);
  const parts = sections.map((section) => {
    const settings = Object.entries(section.properties ?? {}).sort(
      ([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0),
    );
    const rows = settings.map(([name, setting]) => [
      `\`${name}\`${setting.scope?.startsWith("machine") ? " (`machine`)" : ""}`,
      `\`${JSON.stringify(setting.default ?? null)}\``,
      linked(translated(setting.markdownDescription ?? setting.description ?? "")),
    ]);
    const heading = sections.length > 1 && section.title ? [`## ${translated(section.title)}`] : [];
    return [...heading, table([[t.setting, t.default, t.meaning], ...rows])].join("\n\n");
  });
  return `${[`# ${t.settingsTitle}`, t.settingsIntro, t.settingsNote, ...parts].join("\n\n")}\n`;
}

/** `#bootc.x#` is a link in VS Code's settings editor and plain code elsewhere. */
const linked = (/** @type {string} */ text) => text.replace(/`?#(bootc\.[\w.]+)#`?/g, "`$1`");
