// The panel of a VS Code window: the Problems view and the integrated terminals.

import { pressUntil, waitFor } from "./window.mjs";

const SCROLL_TO_THE_TOP = 100_000;
/** Less than the height of the list, so that no row is jumped over. */
const SCROLL_STEP = 100;
const HOVER_MILLISECONDS = 2_000;
/** A list that can move has moved after so many frames. */
const SCROLL_MILLISECONDS = 200;
const FRAME_MILLISECONDS = 20;

/** @typedef {import("./window.mjs").Page} Page */

/**
 * @typedef {object} Problem
 * @property {string} file
 * @property {string} severity
 * @property {string} message
 * @property {string} source
 * @property {string} rule
 * @property {number} line
 * @property {number} column
 */

/** @param {Page} page */
function showProblems(page) {
  return pressUntil(page, "the Problems view", "Control+Shift+M", page.locator(".markers-panel"));
}

/**
 * The rows that are drawn now. The list draws only what fits, so a long one is read page by page.
 * @param {Page} page
 */
function drawnRows(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".markers-panel .monaco-list-row")].map((row) => {
      const text = (/** @type {string} */ selector) => row.querySelector(selector)?.textContent?.trim() ?? "";
      return {
        index: Number(row.getAttribute("data-index")),
        label: row.getAttribute("aria-label") ?? "",
        source: text(".marker-source"),
        rule: text(".marker-code"),
      };
    }),
  );
}

/**
 * Turns the mouse wheel over the list; false when it is at its end and does not move.
 * @param {Page} page
 * @param {number} pixels
 */
async function scrollProblems(page, pixels) {
  const list = page.locator(".markers-panel .monaco-list").first();
  const rows = list.locator(".monaco-list-rows");
  const before = await rows.getAttribute("style");
  // The list goes away with its last entry.
  const isThere = await list.hover({ timeout: HOVER_MILLISECONDS }).then(
    () => true,
    () => false,
  );
  if (!isThere) return false;
  await page.mouse.wheel(0, pixels);
  for (const end = Date.now() + SCROLL_MILLISECONDS; Date.now() < end; ) {
    if ((await rows.getAttribute("style")) !== before) return true;
    await page.waitForTimeout(FRAME_MILLISECONDS);
  }
  return false;
}

/**
 * Every entry of the Problems view.
 * @param {Page} page
 * @returns {Promise<Problem[]>}
 */
export async function readProblems(page) {
  await showProblems(page);
  if (!(await page.locator(".markers-panel .monaco-list").first().isVisible())) return [];
  await scrollProblems(page, -SCROLL_TO_THE_TOP);
  /** @type {Map<number, Awaited<ReturnType<typeof drawnRows>>[number]>} */
  const rows = new Map();
  do {
    for (const row of await drawnRows(page)) rows.set(row.index, row);
  } while (await scrollProblems(page, SCROLL_STEP));
  await scrollProblems(page, -SCROLL_TO_THE_TOP);
  return problemsOf([...rows.values()].sort((a, b) => a.index - b.index));
}

/** @param {readonly { label: string, source: string, rule: string }[]} rows */
function problemsOf(rows) {
  let file = "";
  /** @type {Problem[]} */
  const problems = [];
  for (const { label, source, rule } of rows) {
    file = /^\d+ problems? in file (.+?) of folder/.exec(label)?.[1] ?? file;
    const found = /^(Error|Warning|Info): ([\s\S]*) at line (\d+) and character (\d+)\./.exec(label);
    if (!found) continue;
    const [, severity = "", message = "", line, column] = found;
    const place = { line: Number(line), column: Number(column) };
    problems.push({ file, severity: severity.toLowerCase(), message, source, rule, ...place });
  }
  return problems;
}

/**
 * @param {Page} page
 * @param {string} what
 * @param {(problems: Problem[]) => boolean} enough
 */
export async function waitForProblems(page, what, enough) {
  /** @type {Problem[]} */
  let seen = [];
  return waitFor(
    page,
    `the Problems view to hold ${what}`,
    async () => {
      seen = await readProblems(page);
      return enough(seen) ? seen : undefined;
    },
    { seen: () => seen },
  );
}

/** @param {Page} page what the terminal that is shown holds, with what has scrolled away */
function readTerminal(page) {
  return page.evaluate(() => {
    const wrapper = [...document.querySelectorAll(".terminal-wrapper")].find((one) =>
      one.classList.contains("active"),
    );
    // The terminal itself hangs on its element; the drawn rows alone would miss what has scrolled away.
    const buffer = /** @type {any} */ (wrapper)?.xterm?.buffer.active;
    if (!buffer) return "";
    let text = "";
    for (let index = 0; index < buffer.length; index++) {
      const line = buffer.getLine(index);
      text += `${line.isWrapped || index === 0 ? "" : "\n"}${line.translateToString(true)}`;
    }
    return text.trimEnd();
  });
}

/**
 * @param {Page} page
 * @param {RegExp} expected
 * @param {number} [milliseconds]
 */
export function waitForTerminal(page, expected, milliseconds) {
  return waitFor(
    page,
    `the terminal to print ${expected}`,
    async () => {
      const text = await readTerminal(page);
      return expected.test(text) ? text : undefined;
    },
    { seen: () => readTerminal(page), ...(milliseconds && { milliseconds }) },
  );
}

/**
 * Types a line where the cursor is, once that is the terminal: a password must not go anywhere else.
 * @param {Page} page
 * @param {string} line
 */
export async function typeInTerminal(page, line) {
  const focused = page.locator(".terminal-wrapper.active .xterm.focus");
  await waitFor(page, "the cursor in the terminal", async () => (await focused.isVisible()) || undefined);
  await page.keyboard.type(line);
  await page.keyboard.press("Enter");
}
