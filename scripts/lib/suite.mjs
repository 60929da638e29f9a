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

/**
 * Runs groups whose tests build on one another, each in a world of its own. A window loses a key or a click now and then:
 * a group that fails is run once more from its beginning, and what fails then has failed.
 * @param {readonly (() => readonly Test[])[]} groups each makes its tests anew
 * @param {{ match: string, clear: () => Promise<void> }} options `clear` removes what a failed group left behind
 * @returns {Promise<Counts & { again: number }>} `again`: how many groups were run twice
 */
export async function runGroups(groups, { match, clear }) {
  const counts = { passed: 0, failed: 0, again: 0 };
  for (const group of groups) {
    const runOnce = () => runTests(group().filter(([name]) => name.includes(match)));
    let own = await runOnce();
    if (own.failed > 0) {
      await clear();
      counts.again += 1;
      say("  once more, from the first test of this group:");
      own = await runOnce();
    }
    counts.passed += own.passed;
    counts.failed += own.failed;
  }
  return counts;
}

/** @param {string} text */
export function indent(text) {
  return text.replaceAll(/^/gm, "    ");
}
