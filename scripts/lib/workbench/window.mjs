// A VS Code window in the browser, driven as a person drives it: what can be seen, keys and the mouse. Every wait is for
// something that can be seen, has an end, and says what was there instead.

import { mkdirSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../output.mjs";
import { root } from "../paths.mjs";

const WAIT_MILLISECONDS = 30_000;
const POLL_MILLISECONDS = 100;
/** How long a key may show nothing, or the quick input list nothing that fits, before it is pressed anew. */
export const PATIENCE_MILLISECONDS = 4_000;
const TYPING_MILLISECONDS = 1_000;

const QUICK_INPUT = ".quick-input-widget:visible input[type=text]";
const QUICK_ROWS = ".quick-input-widget:visible .monaco-list-row .label-name";

/** @typedef {import("playwright-core").Page} Page */

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../vscode-server.mjs").VscodeServer} server
 * @param {object} what
 * @param {string} what.folder or a `.code-workspace` file
 * @param {string} [what.file] a file to open
 */
export async function openWindow(context, server, { folder, file }) {
  const page = await context.newPage();
  const payload = file ? [["openFile", server.remoteUri(file)]] : [];
  const opened = folder.endsWith(".code-workspace") ? { workspace: folder } : { folder };
  await page.goto(server.address({ ...opened, payload: JSON.stringify(payload) }));
  const bar = page.locator("#status\\.host");
  await waitFor(page, "the workbench with its status bar", async () => (await bar.isVisible()) || undefined);
  return page;
}

/**
 * Asks again and again until the probe answers with something else than undefined.
 * @template T
 * @param {Page} page
 * @param {string} what for the failure: "the terminal to print X"
 * @param {() => Promise<T | undefined>} probe
 * @param {{ milliseconds?: number, seen?: () => unknown }} [options] `seen` tells what was there instead
 * @returns {Promise<T>}
 */
export async function waitFor(page, what, probe, { milliseconds = WAIT_MILLISECONDS, seen } = {}) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) break;
    await page.waitForTimeout(POLL_MILLISECONDS);
  }
  const picture = await keepFailure(page);
  const instead = seen ? `\nSeen instead: ${format(await seen())}` : "";
  throw new Refusal(`Waited ${milliseconds / 1000} s for ${what}.${instead}\nScreenshot: ${picture}`);
}

/**
 * Presses a key until it shows what it should: a busy window loses one now and then.
 * @param {Page} page
 * @param {string} what for the failure: "the Problems view"
 * @param {string} key
 * @param {import("playwright-core").Locator} shown
 */
export async function pressUntil(page, what, key, shown) {
  let pressedAt = 0;
  await waitFor(page, what, async () => {
    if (await shown.isVisible()) return true;
    if (Date.now() - pressedAt > PATIENCE_MILLISECONDS) {
      await page.keyboard.press(key);
      pressedAt = Date.now();
    }
    return undefined;
  });
}

/** @param {unknown} value */
function format(value) {
  return typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
}

/** @param {Page} page */
async function keepFailure(page) {
  const folder = path.join(root, "test-results");
  mkdirSync(folder, { recursive: true });
  const picture = path.join(folder, `failure-${new Date().toISOString().replaceAll(/[:.]/g, "-")}.png`);
  await page.screenshot({ path: picture });
  return picture;
}

/**
 * Runs a command from the command palette.
 * @param {Page} page
 * @param {string} title what the palette shows, with or without the category
 */
export async function runCommand(page, title) {
  await chooseRow(page, "F1", `>${title}`, (label) => label.endsWith(title));
}

/**
 * Hides the side bar, which leaves more room to editors, or shows it again.
 * @param {Page} page
 */
export async function toggleSideBar(page) {
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
}

/**
 * The commands that the command palette offers for what was typed.
 * @param {Page} page
 * @param {string} typed
 */
export async function commandTitles(page, typed) {
  const { labels } = await findRow(page, "F1", `>${typed}`, (label) => label.startsWith(typed));
  await page.keyboard.press("Escape");
  await page.locator(QUICK_INPUT).waitFor({ state: "hidden" });
  return labels;
}

/**
 * Opens a file of the folder by the quick picker of files.
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  const base = path.posix.basename(name);
  await chooseRow(page, "Control+P", name, (label) => label === base);
  await page.locator(QUICK_INPUT).waitFor({ state: "hidden" });
  const tab = page.locator(".tab.active", { hasText: base });
  await waitFor(page, `the editor of ${name}`, async () => (await tab.isVisible()) || undefined);
}

/**
 * Puts the cursor of the active editor at a place, by a click: the key that confirms would go into the text where the
 * input closes too early.
 * @param {Page} page
 * @param {number} line
 * @param {number} column
 */
export async function choosePlace(page, line, column) {
  await chooseRow(page, "Control+G", `:${line}:${column}`, (label) =>
    label.startsWith(`Press 'Enter' to go to line ${line} at column ${column}.`),
  );
}

/**
 * Opens a quick input, types, and waits for a row. A window that has just opened may close the input again, and lists
 * only what it knows so far: then a person closes it and tries once more, and so does this.
 * @param {Page} page
 * @param {string} key
 * @param {string} typed
 * @param {(label: string) => boolean} isIt
 */
async function findRow(page, key, typed, isIt) {
  const input = page.locator(QUICK_INPUT);
  const rows = page.locator(QUICK_ROWS);
  const read = async () => (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
  let typedAt = 0;
  const found = await waitFor(
    page,
    `a row for "${typed}" in the quick input`,
    async () => {
      if (!(await input.isVisible())) {
        await page.keyboard.press(key);
        typedAt = 0;
      } else if (typedAt === 0) {
        if (await type(input, typed)) typedAt = Date.now();
      } else if (Date.now() - typedAt > PATIENCE_MILLISECONDS) await page.keyboard.press("Escape");
      const labels = await read();
      const index = labels.findIndex(isIt);
      return index < 0 || typedAt === 0 ? undefined : { labels, index };
    },
    { seen: read },
  );
  // By its text, not by its place: the list may still grow.
  const label = found.labels[found.index] ?? "";
  const pattern = label.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&").replaceAll(" ", "\\s+");
  return { labels: found.labels, row: rows.filter({ hasText: new RegExp(`^\\s*${pattern}\\s*$`) }).first() };
}

/**
 * Puts a text into the input itself: what is typed goes to whatever has the focus, which an editor takes away while a
 * window opens.
 * @param {import("playwright-core").Locator} input
 * @param {string} text
 */
export const fill = (input, text) =>
  input.evaluate(
    (element, value) => {
      const field = /** @type {HTMLInputElement} */ (element);
      field.focus();
      field.value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    text,
    { timeout: TYPING_MILLISECONDS },
  );

/**
 * @param {import("playwright-core").Locator} input
 * @param {string} typed
 * @returns {Promise<boolean>} false when it closed between the look and the touch, or the window is still busy
 */
const type = (input, typed) =>
  fill(input, typed).then(
    () => true,
    () => false,
  );

/**
 * @param {Page} page
 * @param {string} key
 * @param {string} typed
 * @param {(label: string) => boolean} isIt
 */
async function chooseRow(page, key, typed, isIt) {
  await waitFor(page, `the choice of "${typed}"`, async () => {
    const { row } = await findRow(page, key, typed, isIt);
    return row.click({ timeout: TYPING_MILLISECONDS }).then(
      () => true,
      () => undefined,
    );
  });
  await restMouse(page);
}

/**
 * Away from everything that would show a tip.
 * @param {Page} page
 */
export async function restMouse(page) {
  await page.mouse.move(640, 783);
}

/**
 * What VS Code asks or tells: dialogs and notifications with their buttons.
 * @param {Page} page
 * @returns {Promise<{ text: string, buttons: string[] }[]>}
 */
function readMessages(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".monaco-dialog-box, .notification-list-item")].map((box) => ({
      text: (
        box.querySelector(".dialog-message-container, .notification-list-item-message")?.textContent ?? ""
      ).trim(),
      buttons: [...box.querySelectorAll(".monaco-button")].map((button) => (button.textContent ?? "").trim()),
    })),
  );
}

/**
 * Waits for a dialog or notification and presses one of its buttons.
 * @param {Page} page
 * @param {RegExp} text
 * @param {string} [button] without it the message is only waited for
 */
export async function answer(page, text, button) {
  const message = await waitFor(
    page,
    `a message ${text}`,
    async () =>
      (await readMessages(page)).find(
        (one) => text.test(one.text) && (!button || one.buttons.includes(button)),
      ),
    { seen: () => readMessages(page) },
  );
  if (button) {
    const box = page.locator(".monaco-dialog-box, .notification-list-item", { hasText: text });
    await box.locator(".monaco-button", { hasText: button }).first().click();
  }
  return message;
}

/**
 * Closes a notification without an answer.
 * @param {Page} page
 * @param {RegExp} text
 */
export async function closeMessage(page, text) {
  await answer(page, text);
  const box = page.locator(".notification-list-item", { hasText: text });
  await box.locator(".codicon-notifications-clear").click();
  await box.waitFor({ state: "hidden" });
}

/**
 * What the language status (the braces in the status bar) says about the file in the editor.
 * @param {Page} page
 */
export async function readLanguageStatus(page) {
  await page.locator("#status\\.languageStatus").hover();
  const items = page.locator(".hover-language-status .left");
  const texts = await waitFor(page, "the language status", async () => {
    const found = await items.allInnerTexts();
    return found.length > 0 ? found.map((text) => text.replaceAll(/\s+/g, " ").trim()) : undefined;
  });
  await restMouse(page);
  return texts;
}

/**
 * Takes a picture once everything that fades in is there; what blinks for ever is not waited for.
 * @param {Page} page
 * @param {string} file
 */
export async function takeScreenshot(page, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  await page.screenshot({ path: file });
}
