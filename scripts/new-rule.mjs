// Begins a rule: its file, its test, its pages and its texts, each with what is still to be written marked by "…".
// Invariant tests fail until all of it is written.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describeError, Refusal, say } from "./lib/output.mjs";
import { root } from "./lib/paths.mjs";
import { run } from "./lib/processes.mjs";

const usage = "Usage: npm run new-rule ID, where ID is like var-content, config-unknown-key or ks-stray-end";

const kinds = {
  containerfile: {
    texts: "containerfile-build",
    model: 'import type { ContainerfileModel } from "../../model/containerfile/model.ts";',
    subject: "file: ContainerfileModel",
    support: 'import { findings } from "../../support/containerfile.ts";',
    example: ["dockerfile Containerfile", "FROM quay.io/fedora/fedora-bootc:43\n…\n"],
  },
  config: {
    texts: "config-systems",
    model: 'import type { ConfigSubject } from "./support/subject.ts";',
    subject: "{ model }: ConfigSubject",
    support: 'import { findings } from "../../support/config.ts";',
    example: ["toml config.toml", "[customizations]\n…\n"],
  },
  kickstart: {
    texts: "kickstart",
    model: 'import type { KickstartSubject } from "./support/subject.ts";',
    subject: "{ model }: KickstartSubject",
    support: 'import { findings } from "../../support/kickstart.ts";',
    example: ["kickstart install.ks", "…\n"],
  },
};

/** @typedef {typeof kinds.containerfile} Kind */

/** @returns {keyof typeof kinds} */
const domainOf = (/** @type {string} */ id) =>
  id.startsWith("ks-") ? "kickstart" : id.startsWith("config-") ? "config" : "containerfile";

/**
 * @param {string} file
 * @param {string} content
 */
function create(file, content) {
  const full = path.join(root, file);
  if (existsSync(full)) throw new Refusal(`${file} is there already.`);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
  say(`wrote ${file}`);
}

const ruleFile = (/** @type {string} */ id, /** @type {Kind} */ { model, subject }) => `/** … */
${model}
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "${id}",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "${JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version}",
    evidence: ["https://…"],
  },
  (${subject}, report) => {
    report({ message: "found", at: { start: 0, end: 0 } });
  },
);
`;

const testFile = (/** @type {string} */ id, /** @type {string} */ domain, /** @type {Kind} */ { support }) =>
  `import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/${domain}/${id}.ts";
${support}

describe("${id}", () => {
  it("finds …", () => {
    expect(findings(rule, "…").map(({ text, line }) => [text, line])).toEqual([["…", 1]]);
  });

  it("is silent where …", () => {
    expect(findings(rule, "…")).toEqual([]);
  });
});
`;

const headings = {
  en: ["What it finds", "Why", "Problematic", "Correct", "When to ignore"],
  ko: ["찾는 것", "이유", "문제가 되는 예", "올바른 예", "무시해도 되는 경우"],
};

function page(/** @type {readonly string[]} */ titles, /** @type {Kind} */ { example: [info, code] }) {
  const sections = titles.map((title, at) => {
    const isExample = at === 2 || at === 3;
    return `## ${title}\n\n${isExample ? `\`\`\`${info}\n${code}\`\`\`` : "…"}\n`;
  });
  return sections.join("\n");
}

const entry = (/** @type {string} */ id) => `  "${id}": {
    title: "…",
    summary: "…",
    messages: { found: "…" },
  },
`;

/** Puts the texts of the rule among those of the others, in the order of the alphabet. */
function addTexts(/** @type {string} */ file, /** @type {string} */ id) {
  const full = path.join(root, file);
  const text = readFileSync(full, "utf8");
  const entries = [...text.matchAll(/^ {2}"([\w-]+)": \{$/gm)];
  const next = entries.find(([, other = ""]) => other > id);
  const at = next?.index ?? text.indexOf("\n}", entries.at(-1)?.index ?? 0) + 1;
  writeFileSync(full, text.slice(0, at) + entry(id) + text.slice(at));
  say(`added texts to ${file}`);
}

async function main(/** @type {string | undefined} */ id) {
  if (id === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) throw new Refusal(usage);
  const domain = domainOf(id);
  const kind = kinds[domain];
  create(`server/src/rules/${domain}/${id}.ts`, ruleFile(id, kind));
  create(`test/rules/${domain}/${id}.test.ts`, testFile(id, domain, kind));
  create(`docs/rules/${id}.md`, page(headings.en, kind));
  create(`docs/ko/rules/${id}.md`, page(headings.ko, kind));
  for (const language of ["en", "ko"]) addTexts(`server/src/messages/${language}/${kind.texts}.ts`, id);
  await run(process.execPath, [path.join(root, "scripts", "generate.mjs")], { cwd: root, onLine: say });
  say(`Now replace every "…" in these files; docs/CONTRIBUTING.md says what belongs where.`);
}

try {
  await main(process.argv[2]);
} catch (error) {
  say(describeError(error));
  process.exitCode = 1;
}
