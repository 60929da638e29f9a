// Files and parts of files that list all rules or all settings.

import { domains, ruleIds } from "./rules.mjs";
import { table, words } from "./words.mjs";

/** @typedef {import("./rules.mjs").RuleFacts} RuleFacts */
/** @typedef {import("./rules.mjs").Language} Language */

/** server/src/rules/index.generated.ts: made from file names alone, so that it can be made when nothing compiles. */
export function rulesIndex() {
  const all = domains.map((domain) => ({ domain, ids: ruleIds(domain) }));
  const imports = all.flatMap(({ domain, ids }) =>
    ids.map((id) => `import { rule as ${nameOf(id)} } from "./${domain}/${id}.ts";`),
  );
  const lists = all.map(({ domain, ids }) =>
    ids.length === 0
      ? `export const ${domain}Rules: readonly Rule<unknown>[] = [];`
      : `export const ${domain}Rules = [${ids.map((id) => `\n  ${nameOf(id)},`).join("")}\n];`,
  );
  const rule = all.some(({ ids }) => ids.length === 0) ? [`import type { Rule } from "./rule.ts";`] : [];
  return `// Written by scripts/generate.mjs from the files of this folder; do not edit.
${[...imports, ...rule].join("\n")}

${lists.join("\n\n")}
`;
}

const nameOf = (/** @type {string} */ id) =>
  id.replace(/-(\w)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());

/**
 * The rows of all rules of one domain.
 * @param {readonly RuleFacts[]} rules
 * @param {Language} language
 * @param {string} pages folder of the rules' pages, relative to where the table stands
 */
function rulesTable(rules, language, pages) {
  const t = words[language];
  return table([
    [t.rule, t.finds, t.severity, t.profile, t.fix],
    ...rules.map(({ meta, text }) => [
      `[\`${meta.id}\`](${pages}/${meta.id}.md)`,
      text[language].title,
      t.severities[meta.severity],
      t.profiles[meta.profile],
      t.fixes[meta.fix],
    ]),
  ]);
}

/**
 * docs/rules.md and docs/ko/rules.md.
 * @param {readonly RuleFacts[]} rules
 * @param {Language} language
 */
export function rulesPage(rules, language) {
  const t = words[language];
  return [`# ${t.rulesTitle}`, t.rulesIntro(rules.length), sections(rules, language, "rules", "##"), ""]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

/**
 * @param {readonly RuleFacts[]} rules
 * @param {Language} language
 * @param {string} pages
 * @param {string} heading
 */
function sections(rules, language, pages, heading) {
  return domains
    .map((domain) => ({ domain, members: rules.filter((rule) => rule.domain === domain) }))
    .filter(({ members }) => members.length > 0)
    .map(
      ({ domain, members }) =>
        `${heading} ${words[language].domains[domain]}\n\n${rulesTable(members, language, pages)}`,
    )
    .join("\n\n");
}

/**
 * README with its count and table of rules renewed where their markers stand.
 * @param {string} readme
 * @param {readonly RuleFacts[]} rules
 * @param {Language} language
 */
export function renewReadme(readme, rules, language) {
  const pages = language === "en" ? "docs/rules" : "docs/ko/rules";
  const counted = between(readme, "rule count", String(rules.length));
  return between(counted, "rules", `\n${sections(rules, language, pages, "###")}\n`);
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} content
 */
function between(text, name, content) {
  const open = `<!-- ${name} -->`;
  const from = text.indexOf(open);
  const to = text.indexOf(`<!-- /${name} -->`, from);
  return from < 0 || to < 0 ? text : text.slice(0, from + open.length) + content + text.slice(to);
}
