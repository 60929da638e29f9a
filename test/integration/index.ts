// The suite that runs inside the extension host of a real VS Code, desktop or in the browser.

import { appendFileSync } from "node:fs";
import { commandTests } from "./commands.ts";
import { editingTests } from "./editing.ts";
import { findingTests } from "./findings.ts";
import { layoutTests } from "./layout.ts";
import { manifestTests } from "./manifest.ts";
import { newProjectTests } from "./newProject.ts";
import { passwordTests } from "./password.ts";
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

/** One JSON value per line, so that the script outside sees each result as it comes. */
function report(line: unknown): void {
  const file = process.env.BOOTC_TEST_REPORT;
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Runs every test, tells the script outside, and throws when one failed. */
export async function run(): Promise<void> {
  const tests: readonly Test[] = [
    ...manifestTests,
    ...findingTests,
    ...editingTests,
    ...commandTests,
    ...layoutTests,
    ...passwordTests,
    ...newProjectTests,
  ];
  let failures = 0;
  for (const [name, test] of tests) {
    try {
      await withinTime(test);
      report({ name, ok: true });
    } catch (error) {
      failures += 1;
      report({ name, ok: false, reason: describe(error) });
    }
  }
  report({ ended: true });
  if (failures > 0) throw new Error(`${failures} of ${tests.length} tests failed`);
}
