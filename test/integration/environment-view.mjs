// The view "Environment" as a person uses it: looked at anew, and its lines pressed for what they offer.

import { clickRow, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, restMouse, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";

const VIEW = "Environment";

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */

/**
 * Waits until the view shows lines like these.
 * @param {Page} page
 * @param {readonly RegExp[]} lines
 */
export const waitForLines = (page, ...lines) =>
  waitForTree(page, VIEW, lines.join(", "), (rows) =>
    lines.every((line) => rows.some((row) => line.test(row))),
  );

/**
 * @param {Page} page
 * @param {readonly RegExp[]} lines
 */
export async function checkEnvironment(page, ...lines) {
  await runCommand(page, "bootc: Check Environment");
  return waitForLines(page, ...lines);
}

/**
 * @param {Page} page
 * @param {RegExp} line
 */
export async function press(page, line) {
  const rows = await waitForLines(page, line);
  await clickRow(page, VIEW, rows.find((row) => line.test(row)) ?? "");
  await restMouse(page);
}

/**
 * Presses a line that leads to a page, and stays here.
 * @param {Page} page
 * @param {RegExp} line
 * @param {RegExp} address
 */
export async function leadsToPage(page, line, address) {
  await press(page, line);
  await answer(page, address, "Cancel");
}

/**
 * Presses a line that leads to a setting, and closes the settings, which lie over the view.
 * @param {Page} page
 * @param {RegExp} line
 * @param {string} setting
 */
export async function leadsToSetting(page, line, setting) {
  await press(page, line);
  const settings = page.locator(".settings-editor");
  const searched = settings.locator(".settings-header .view-line", { hasText: setting });
  await waitFor(page, `the setting ${setting}`, async () => (await searched.isVisible()) || undefined);
  await page.keyboard.press("Escape");
  await settings.waitFor({ state: "hidden" });
}
