// The generated head and foot of a rule's page; what stands between them is written by hand.

import { table, words } from "./words.mjs";

/** @typedef {import("./rules.mjs").RuleFacts} RuleFacts */
/** @typedef {import("./rules.mjs").Language} Language */

const head = { open: "<!-- generated -->", close: "<!-- /generated -->" };
const foot = { open: "<!-- generated footer -->", close: "<!-- /generated footer -->" };

/**
 * The page with its generated parts renewed; the hand-written part is kept as it is.
 * @param {string} page
 * @param {RuleFacts} rule
 * @param {Language} language
 */
export function renewPage(page, rule, language) {
  const body = without(without(page.replace(/\r\n/g, "\n"), head), foot).replace(/^\s*# .*\n/, "");
  return `${wrapped(head, header(rule, language))}\n\n${body.trim()}\n\n${wrapped(foot, footer(rule, language))}\n`;
}

const wrapped = (/** @type {typeof head} */ marks, /** @type {string} */ text) =>
  `${marks.open}\n${text}\n${marks.close}`;

/**
 * @param {string} page
 * @param {typeof head} marks
 */
function without(page, { open, close }) {
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  return from < 0 || to < from ? page : page.slice(0, from) + page.slice(to + close.length);
}

/**
 * @param {RuleFacts} rule
 * @param {Language} language
 */
function header({ meta, text }, language) {
  const t = words[language];
  const facts = [
    [t.severity, t.profile, t.fix, t.since],
    [t.severities[meta.severity], t.profiles[meta.profile], t.fixes[meta.fix], meta.since],
  ];
  return `# \`${meta.id}\`: ${text[language].title}\n\n${table(facts)}`;
}

/**
 * @param {RuleFacts} rule
 * @param {Language} language
 */
function footer({ domain, meta }, language) {
  const t = words[language];
  const up = language === "en" ? "../.." : "../../..";
  const file = `server/src/rules/${domain}/${meta.id}.ts`;
  const lint = meta.lint?.length ? [`${t.lint}: ${meta.lint.map((name) => `\`${name}\``).join(", ")}`] : [];
  return [
    "---",
    t.silence(meta.id),
    ...lint,
    `${t.evidence}:\n\n${meta.evidence.map((source) => `- ${linked(source)}`).join("\n")}`,
    `${t.source}: [${file}](${up}/${file})`,
  ].join("\n\n");
}

const linked = (/** @type {string} */ source) => (/^https?:\/\/\S+$/.test(source) ? `<${source}>` : source);
