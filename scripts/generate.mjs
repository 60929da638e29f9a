// Writes everything that follows from the rules and from package.json. `--check` writes nothing and fails where
// a file differs from what would be written.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renewReadme, rulesIndex, rulesPage } from "./generate/lists.mjs";
import { renewManifest, settingsPage } from "./generate/manifest.mjs";
import { renewPage } from "./generate/pages.mjs";
import { languages, loadRules } from "./generate/rules.mjs";
import { say } from "./lib/output.mjs";
import { root } from "./lib/paths.mjs";

const check = process.argv.includes("--check");
const stale = [];

/** @param {string} file */
const read = (file) =>
  existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), "utf8") : undefined;

/**
 * @param {string} file
 * @param {string | undefined} content
 */
function write(file, content) {
  if (content === undefined || read(file) === content) return;
  stale.push(file);
  if (check) return;
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

/**
 * @param {string} file
 * @param {(text: string) => string | undefined} change
 */
function renew(file, change) {
  const text = read(file);
  if (text !== undefined) write(file, change(text));
}

async function main() {
  write("server/src/rules/index.generated.ts", rulesIndex());
  const rules = await loadRules();
  renew("package.json", (text) => renewManifest(text, rules));
  for (const language of languages) {
    const docs = language === "en" ? "docs" : "docs/ko";
    const suffix = language === "en" ? "" : ".ko";
    write(`${docs}/rules.md`, rulesPage(rules, language));
    for (const rule of rules) {
      renew(`${docs}/rules/${rule.meta.id}.md`, (page) => renewPage(page, rule, language));
    }
    const translations = JSON.parse(read(`package.nls${suffix}.json`) ?? "{}");
    write(`${docs}/settings.md`, settingsPage(read("package.json") ?? "{}", translations, language));
    renew(`README${suffix}.md`, (text) => renewReadme(text, rules, language));
  }
}

try {
  await main();
  for (const file of stale) say(`${check ? "stale: " : "wrote "}${file}`);
  if (check && stale.length > 0) {
    say("Run `npm run generate` and commit what it writes.");
    process.exitCode = 1;
  }
} catch (error) {
  say(`The rules cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
