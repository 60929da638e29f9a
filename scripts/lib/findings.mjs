// What the Problems view must hold for an example: the list that the linter's own output is checked against elsewhere.

import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./output.mjs";
import { root } from "./paths.mjs";
import { readProblems } from "./workbench/panel.mjs";
import { waitFor } from "./workbench/window.mjs";

/** @typedef {{ file: string, line: number, column: number, rule: string, severity: string }} Finding */

/** @returns {Finding[]} the findings of examples/flawed that the Problems view shows: it leaves hints out */
export function expectedProblems() {
  const file = path.join(root, "test", "integration", "flawed.expected.json");
  /** @type {Finding[]} */
  const findings = JSON.parse(readFileSync(file, "utf8"));
  if (findings.length === 0) throw new Refusal(`${file} holds no finding`);
  return findings.filter(({ severity }) => severity !== "hint");
}

/** @param {{ file: string, line: number, rule: string }} finding */
function keyOf({ file, line, rule }) {
  return `${path.posix.basename(file)}:${line} ${rule}`;
}

/**
 * @param {readonly { file: string, line: number, rule: string }[]} expected
 * @param {readonly { file: string, line: number, rule: string }[]} seen
 */
function difference(expected, seen) {
  const wanted = expected.map(keyOf).sort();
  const found = seen.map(keyOf).sort();
  return { missing: without(wanted, found), unexpected: without(found, wanted) };
}

/**
 * @param {readonly string[]} from
 * @param {readonly string[]} taken each takes away one equal text, not all of them
 */
function without(from, taken) {
  const rest = [...from];
  for (const text of taken) {
    const index = rest.indexOf(text);
    if (index >= 0) rest.splice(index, 1);
  }
  return rest;
}

/**
 * Waits until the Problems view holds exactly what is expected.
 * @param {import("./workbench/window.mjs").Page} page
 * @param {readonly Finding[]} expected
 */
export function waitForExpected(page, expected) {
  /** @type {ReturnType<typeof difference> | undefined} */
  let differs;
  return waitFor(
    page,
    `the ${expected.length} expected entries in the Problems view`,
    async () => {
      const seen = await readProblems(page);
      differs = difference(expected, seen);
      return differs.missing.length === 0 && differs.unexpected.length === 0 ? seen : undefined;
    },
    { seen: () => differs },
  );
}
