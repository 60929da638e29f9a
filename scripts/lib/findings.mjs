// What the Problems view must hold for an example: the list that the linter's own output is checked against elsewhere.

import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./output.mjs";
import { root } from "./paths.mjs";

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
export function difference(expected, seen) {
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
