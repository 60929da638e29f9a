// Questions of an extension with a list of answers, answered as a person does it: a click on a row.

import { fill, PATIENCE_MILLISECONDS, restMouse, waitFor } from "./window.mjs";

const TITLE = ".quick-input-widget:visible .quick-input-title";
const ROWS = ".quick-input-widget:visible .monaco-list-row";

/** @typedef {import("playwright-core").Page} Page */

/**
 * @param {Page} page
 * @param {RegExp} question
 */
async function waitForQuestion(page, question) {
  const title = page.locator(TITLE);
  const read = async () => (await title.allTextContents()).join();
  await waitFor(page, `the question ${question}`, async () => question.test(await read()) || undefined, {
    seen: read,
  });
}

/**
 * @param {Page} page
 * @param {string} label behind its icon
 */
const rowOf = (page, label) =>
  page.locator(ROWS).filter({ has: page.locator(".label-name", { hasText: new RegExp(`^\\s*${label}$`) }) });

/**
 * @param {Page} page
 * @param {RegExp} question
 * @param {string} label
 */
export async function pickRow(page, question, label) {
  await waitForQuestion(page, question);
  const row = rowOf(page, label);
  await waitFor(page, `the row ${label}`, async () => (await row.isVisible()) || undefined, {
    seen: () => page.locator(ROWS).allInnerTexts(),
  });
  await row.click();
  // On a row of the next list, it would bring up a tip that lies over others.
  await restMouse(page);
}

/**
 * Confirms a list of which several rows can be chosen.
 * @param {Page} page
 * @param {RegExp} question
 * @param {readonly string[]} chosen those that must be chosen already, and no others
 * @param {readonly string[]} more those to choose as well
 */
export async function pickRows(page, question, chosen, more) {
  await waitForQuestion(page, question);
  const checked = page.locator(`${ROWS}[aria-checked=true]`);
  const read = async () => (await checked.locator(".label-name:visible").allInnerTexts()).join();
  await waitFor(page, `the choice of ${chosen}`, async () => (await read()) === chosen.join() || undefined, {
    seen: read,
  });
  for (const label of more) await rowOf(page, label).click();
  await page.keyboard.press("Enter");
}

/**
 * Answers a question with a line of text.
 * @param {Page} page
 * @param {RegExp} question
 * @param {string} text
 */
export async function fillIn(page, question, text) {
  await waitForQuestion(page, question);
  const input = page.locator(".quick-input-widget:visible input[type=text]");
  await fill(input, text);
  await input.press("Enter");
}

/**
 * Chooses a file or folder of the machine that the window works on, by its path. VS Code puts its own path into the input
 * as soon as it has read the folder, and may take no Enter while it reads another.
 * @param {Page} page
 * @param {RegExp} question
 * @param {string} place
 */
export async function choosePath(page, question, place) {
  await waitForQuestion(page, question);
  const title = page.locator(TITLE, { hasText: question });
  const input = page.locator(".quick-input-widget:visible input[type=text]");
  const reading = page.locator(".quick-input-widget:visible .monaco-progress-container.active");
  // The list before it may have the same title, and no path.
  await waitFor(page, "a path to begin with", async () => (await input.inputValue()) !== "" || undefined);
  let enteredAt = 0;
  await waitFor(page, `${place} to be taken`, async () => {
    if (!(await title.isVisible())) return true;
    if ((await reading.isVisible()) || Date.now() - enteredAt < PATIENCE_MILLISECONDS) return undefined;
    if ((await input.inputValue()) === place) {
      await input.press("Enter");
      enteredAt = Date.now();
    } else await fill(input, place);
    return undefined;
  });
}
