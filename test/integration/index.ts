// The suite that runs inside the extension host of a real VS Code, desktop or in the browser.

import { writeFileSync } from "node:fs";
import { commandTests } from "./commands.ts";
import { editingTests } from "./editing.ts";
import { findingTests } from "./findings.ts";
import { manifestTests } from "./manifest.ts";
import type { Test } from "./support.ts";

const TEST_MILLISECONDS = 60_000;

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function withinTime(test: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("did not end within 60 s")), TEST_MILLISECONDS);
  });
  try {
    await Promise.race([test(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs every test, writes the counts for the script outside, and throws when one failed. */
export async function run(): Promise<void> {
  const tests: readonly Test[] = [...manifestTests, ...findingTests, ...editingTests, ...commandTests];
  const failures: string[] = [];
  for (const [name, test] of tests) {
    try {
      await withinTime(test);
      console.log(`ok ${name}`);
    } catch (error) {
      failures.push(name);
      console.log(`not ok ${name}\n${describe(error).replaceAll(/^/gm, "  ")}`);
    }
  }
  const report = process.env.BOOTC_TEST_REPORT;
  if (report) {
    const counts = { passed: tests.length - failures.length, failed: failures.length };
    writeFileSync(report, JSON.stringify(counts));
  }
  if (failures.length > 0) throw new Error(`${failures.length} of ${tests.length} tests failed`);
}
