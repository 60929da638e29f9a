// The layer that holds our verdicts against those of the real tools. Each folder of test/conformance is one tool;
// its harness.mjs exports `conformanceTests({ runs, seed })`, which throws Missing where this machine cannot run the tool.

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describeError, Missing, say } from "../output.mjs";
import { root } from "../paths.mjs";
import { runTests } from "../suite.mjs";

/**
 * @typedef {{ runs?: number | undefined, seed?: number | undefined }} ConformanceOptions `runs`: how many inputs to
 * generate for each tool; `seed`: from which number. Without either everybody's run says the same.
 */

const folder = path.join(root, "test", "conformance");

/**
 * A tool that cannot run here leaves the others alone; it is a failure in CI, and elsewhere said in the sum.
 * @param {ConformanceOptions & { isCI: boolean }} options
 * @returns {Promise<import("../suite.mjs").Counts & { note?: string }>}
 */
export async function runConformanceTests({ isCI, ...options }) {
  const tools = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "harness.mjs")));
  const sum = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const missing = [];
  for (const tool of tools) {
    try {
      const harness = await import(pathToFileURL(path.join(folder, tool, "harness.mjs")).href);
      const { passed, failed } = await runTests(await harness.conformanceTests(options));
      sum.passed += passed;
      sum.failed += failed;
    } catch (error) {
      if (error instanceof Missing) missing.push(tool);
      if (isCI || !(error instanceof Missing)) sum.failed += 1;
      say(`  ${tool} ${error instanceof Missing ? "skipped" : "could not run"}: ${describeError(error)}`);
    }
  }
  if (missing.length === tools.length && !isCI) throw new Missing(`no tool can run: ${missing.join(", ")}`);
  return missing.length > 0 ? { ...sum, note: `skipped: ${missing.join(", ")}` } : sum;
}
