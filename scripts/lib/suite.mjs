// A list of named tests, run one after the other: for the layers whose tests drive real programs.

import { describeError, Missing, say, secondsSince } from "./output.mjs";

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {readonly [name: string, test: () => Promise<void>]} Test */

/**
 * @param {readonly Test[]} tests
 * @returns {Promise<Counts>}
 */
export async function runTests(tests) {
  const counts = { passed: 0, failed: 0 };
  for (const [name, test] of tests) {
    const started = Date.now();
    try {
      await test();
      counts.passed += 1;
      say(`  ok ${name} (${secondsSince(started)})`);
    } catch (error) {
      if (error instanceof Missing) throw error;
      counts.failed += 1;
      say(`  not ok ${name} (${secondsSince(started)})\n${indent(describeError(error))}`);
    }
  }
  return counts;
}

/** @param {string} text */
export function indent(text) {
  return text.replaceAll(/^/gm, "    ");
}
