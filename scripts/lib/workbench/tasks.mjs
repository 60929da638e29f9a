// Tasks of a VS Code window, run as a person runs them.

import { runCommand, waitFor } from "./window.mjs";

const LIST = ".quick-input-widget:visible";

/**
 * Runs a task of tasks.json from the command palette.
 * @param {import("playwright-core").Page} page
 * @param {string} label
 */
export async function runTask(page, label) {
  await runCommand(page, "Tasks: Run Task");
  const title = page.locator(`${LIST} input[placeholder^="Select the task to run"]`);
  await waitFor(page, "the list of tasks", async () => (await title.isVisible()) || undefined);
  await title.fill(label);
  const rows = page.locator(`${LIST} .monaco-list-row`);
  const name = page.locator(".label-name", { hasText: new RegExp(`^\\s*${label}$`) });
  const row = rows.filter({ has: name }).first();
  await waitFor(page, `the task ${label}`, async () => (await row.isVisible()) || undefined, {
    seen: () => rows.allInnerTexts(),
  });
  await row.click();
}
