// What the rules say of themselves, read from their compiled sources.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "../lib/paths.mjs";

export const domains = /** @type {const} */ (["containerfile", "config", "kickstart"]);
export const languages = /** @type {const} */ (["en", "ko"]);

/** @typedef {typeof domains[number]} Domain */
/** @typedef {typeof languages[number]} Language */
/** @typedef {import("../../server/src/rules/rule.ts").RuleMeta} RuleMeta */
/** @typedef {import("../../server/src/messages/text.ts").RuleText} RuleText */
/** @typedef {{ domain: Domain, meta: RuleMeta, text: Record<Language, RuleText> }} RuleFacts */

const rulesFolder = path.join(root, "server", "src", "rules");

/**
 * Ids of the rules of a domain: the names of the files in its folder that export a rule.
 * @param {Domain} domain
 * @returns {readonly string[]}
 */
export function ruleIds(domain) {
  const folder = path.join(rulesFolder, domain);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .filter((name) => /^export const rule\b/m.test(readFileSync(path.join(folder, name), "utf8")))
    .map((name) => name.slice(0, -".ts".length))
    .sort();
}

/**
 * Every rule of the project in the order of domains and ids.
 * @returns {Promise<readonly RuleFacts[]>}
 */
export async function loadRules() {
  const files = domains.flatMap((domain) => ruleIds(domain).map((id) => ({ domain, id })));
  const imports = files.map(({ domain, id }, at) => `import { rule as r${at} } from "./${domain}/${id}.ts";`);
  const entries = files.map(({ domain, id }, at) => `{ domain: "${domain}", id: "${id}", rule: r${at} }`);
  const source = `${imports.join("\n")}
export { ruleText } from "../messages/messages.ts";
export const rules = [${entries.join(", ")}];`;
  const compiled = await build({
    stdin: { contents: source, resolveDir: rulesFolder, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "silent",
    // dockerfile-ast is CommonJS and asks for nothing of Node, but esbuild's wrapper wants a `require`.
    banner: { js: "const require = undefined;" },
  });
  const code = Buffer.from(compiled.outputFiles[0]?.contents ?? []).toString("base64");
  const { rules, ruleText } = await import(`data:text/javascript;base64,${code}`);
  return rules.map(({ domain, id, rule }) => {
    if (rule?.meta?.id !== id) throw new Error(`${domain}/${id}.ts must export "rule" with the id ${id}.`);
    return { domain, meta: rule.meta, text: { en: ruleText(id, "en"), ko: ruleText(id, "ko") } };
  });
}
