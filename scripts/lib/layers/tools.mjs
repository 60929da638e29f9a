// Layers that are programs from node_modules: checks, unit tests, grammar tests.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Refusal, say, step } from "../output.mjs";
import { cache, root } from "../paths.mjs";
import { run } from "../processes.mjs";
import { indent, runTests } from "../suite.mjs";

/**
 * Started through Node, because the wrappers in node_modules/.bin are batch files on Windows.
 * @param {string} name of an npm package
 * @param {readonly string[]} args
 * @param {{ program?: string, mayFail?: boolean }} [options] `program` where the package has several
 */
function runPackage(name, args, { program = name.split("/").at(-1) ?? name, mayFail = false } = {}) {
  const folder = path.join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const entry = typeof bin === "string" ? bin : bin?.[program];
  if (!entry) throw new Refusal(`The npm package ${name} has no program ${program}.`);
  return run(process.execPath, [path.join(folder, entry), ...args], { cwd: root, mayFail });
}

/** @param {() => Promise<unknown>} action */
function check(action) {
  return async () => {
    await action();
  };
}

export function runChecks() {
  return runTests([
    ["format and lint (Biome)", check(() => runPackage("@biomejs/biome", ["check", "."]))],
    ["types (tsc)", check(() => runPackage("typescript", ["--noEmit"], { program: "tsc" }))],
    [
      "types of the pages (tsc)",
      check(() => runPackage("typescript", ["--noEmit", "-p", "client/webview"], { program: "tsc" })),
    ],
    ["dead code (knip)", check(() => runPackage("knip", []))],
    [
      "generated files are current",
      check(() => run(process.execPath, ["scripts/generate.mjs", "--check"], { cwd: root })),
    ],
  ]);
}

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number, numTotalTests: number, success: boolean,
 *   numFailedTestSuites: number,
 *   testResults: { name: string, message?: string, status: string,
 *     assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] }} VitestReport
 */

/** @returns {Promise<import("../suite.mjs").Counts>} */
export async function runUnitTests() {
  const output = path.join(cache, "vitest.json");
  mkdirSync(cache, { recursive: true });
  rmSync(output, { force: true });
  const { stdout, stderr } = await step("Running vitest", () =>
    runPackage("vitest", ["run", "--reporter=json", `--outputFile=${output}`], { mayFail: true }),
  );
  if (!existsSync(output)) throw new Refusal(`vitest wrote no report:\n${stdout}\n${stderr}`);
  /** @type {VitestReport} */
  const report = JSON.parse(readFileSync(output, "utf8"));
  return countUnitTests(report, `${stdout}\n${stderr}`);
}

/**
 * @param {VitestReport} report
 * @param {string} printed
 */
function countUnitTests(report, printed) {
  let failed = report.numFailedTests;
  for (const { name, message, status, assertionResults } of report.testResults) {
    const file = path.relative(root, name);
    const failures = assertionResults.filter((result) => result.status === "failed");
    for (const { fullName, failureMessages = [] } of failures) {
      say(`  not ok ${file}: ${fullName}\n${indent(failureMessages.join("\n"))}`);
    }
    // A file that cannot be loaded holds no test that could fail.
    if (status === "failed" && failures.length === 0) {
      failed += 1;
      say(`  not ok ${file}\n${indent(message ?? "")}`);
    }
  }
  const skipped = report.numTotalTests - report.numPassedTests - report.numFailedTests;
  if (skipped > 0)
    throw new Refusal(`${skipped} unit tests did not run; a test that is skipped proves nothing.`);
  if (!report.success && failed === 0) {
    say(`  not ok vitest itself\n${indent(printed.trim())}`);
    failed = 1;
  }
  return { passed: report.numPassedTests, failed };
}

export function runGrammarTests() {
  const folder = path.join("test", "grammar", "cases");
  const cases = readdirSync(path.join(root, folder)).sort();
  if (cases.length === 0) throw new Refusal(`${folder} holds no test`);
  const config = path.join("test", "grammar", "grammars.json");
  return runTests(
    cases.map((name) => [
      name,
      check(() =>
        runPackage("vscode-tmgrammar-test", [
          "--config",
          config,
          path.posix.join("test/grammar/cases", name),
        ]),
      ),
    ]),
  );
}
