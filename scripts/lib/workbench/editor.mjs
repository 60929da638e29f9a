// The text editor of a VS Code window: lines, squiggles, hovers, quick fixes.

import { choosePlace, pressUntil, waitFor } from "./window.mjs";

/** @typedef {import("./window.mjs").Page} Page */

const EDITOR = ".editor-group-container.active .editor-instance .monaco-editor";

/**
 * @param {Page} page
 * @param {number} line
 * @param {number} [column]
 */
export async function goToLine(page, line, column = 1) {
  // In a terminal the key for lines means something else.
  await page.keyboard.press("Control+1");
  await choosePlace(page, line, column);
  const position = page.locator("#status\\.editor\\.selection");
  const wanted = `Ln ${line}, Col ${column}`;
  await waitFor(
    page,
    `the cursor at ${wanted}`,
    async () => (await position.textContent())?.includes(wanted) || undefined,
    { seen: () => position.textContent() },
  );
}

/**
 * Waits until the cursor is in a line, whoever moved it there.
 * @param {Page} page
 * @param {number} line
 */
export async function waitForLine(page, line) {
  const position = page.locator("#status\\.editor\\.selection");
  await waitFor(
    page,
    `the cursor in line ${line}`,
    async () => (await position.textContent())?.includes(`Ln ${line}, `) || undefined,
    { seen: () => position.textContent() },
  );
}

/** @param {Page} page the lines that can be seen, top to bottom */
function readVisibleLines(page) {
  return page.evaluate((selector) => {
    const lines = [...document.querySelectorAll(`${selector} .view-line`)];
    const top = (/** @type {Element} */ line) => line.getBoundingClientRect().top;
    return lines
      .sort((a, b) => top(a) - top(b))
      .map((line) => (line.textContent ?? "").replaceAll("\u00a0", " "));
  }, EDITOR);
}

/**
 * Where a text stands on the screen, at its middle.
 * @param {Page} page
 * @param {string} text
 */
function placeOf(page, text) {
  return page.evaluate(
    ({ selector, text }) => {
      for (const line of document.querySelectorAll(`${selector} .view-line`)) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const wanted = (line.textContent ?? "").replaceAll("\u00a0", " ").indexOf(text);
        if (wanted < 0) continue;
        let middle = wanted + Math.floor(text.length / 2);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (middle < length) {
            const range = document.createRange();
            range.setStart(node, middle);
            range.setEnd(node, middle + 1);
            const box = range.getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          }
          middle -= length;
        }
      }
      return undefined;
    },
    { selector: EDITOR, text },
  );
}

/**
 * Points at a text of a line and reads the hover that comes up.
 * @param {Page} page
 * @param {number} line
 * @param {string} text
 * @param {RegExp} expected
 */
export async function hover(page, line, text, expected) {
  await goToLine(page, line);
  const place = await waitFor(page, `"${text}" on the screen`, () => placeOf(page, text), {
    seen: () => readVisibleLines(page),
  });
  await page.mouse.move(place.x - 40, place.y);
  await page.mouse.move(place.x, place.y, { steps: 4 });
  const box = page.locator(".monaco-hover:visible");
  const read = async () => (await box.allInnerTexts()).join("\n");
  return waitFor(
    page,
    `a hover on "${text}" with ${expected}`,
    async () => {
      const shown = await read();
      return expected.test(shown) ? shown : undefined;
    },
    { seen: read },
  );
}

/** @param {Page} page how many squiggles of each severity can be seen */
export function countSquiggles(page) {
  return page.evaluate((selector) => {
    const count = (/** @type {string} */ name) =>
      document.querySelectorAll(`${selector} .squiggly-${name}`).length;
    return { error: count("error"), warning: count("warning"), info: count("info") };
  }, EDITOR);
}

/**
 * Opens the quick fixes at a place and chooses one.
 * @param {Page} page
 * @param {number} line
 * @param {number} column
 * @param {RegExp} title
 */
export async function applyQuickFix(page, line, column, title) {
  await goToLine(page, line, column);
  const rows = page.locator(".action-widget .monaco-list-row.action");
  await pressUntil(page, "the quick fixes", "Control+.", rows.first());
  const row = await waitFor(
    page,
    `the quick fix ${title}`,
    async () => {
      const index = (await rows.allInnerTexts()).findIndex((text) => title.test(text));
      return index < 0 ? undefined : rows.nth(index);
    },
    { seen: () => rows.allInnerTexts() },
  );
  await row.click();
}

const SUGGESTIONS = ".suggest-widget.visible .monaco-list-row";

/**
 * Accepts what completion offers under a label, found with the arrow keys: nothing is typed.
 * @param {Page} page
 * @param {string} label
 */
export async function acceptSuggestion(page, label) {
  const focused = page.locator(`${SUGGESTIONS}.focused`);
  const nameOf = () =>
    focused
      .locator(".label-name")
      .first()
      .textContent({ timeout: 500 })
      .catch(() => undefined);
  const seen = new Set();
  await waitFor(
    page,
    `the suggestion ${label}`,
    async () => {
      if (!(await focused.first().isVisible())) {
        await page.keyboard.press("Control+Space");
        await focused
          .first()
          .waitFor({ state: "visible", timeout: 3_000 })
          .catch(() => {});
        return undefined;
      }
      const name = (await nameOf())?.replaceAll("\u00a0", " ");
      if (name === label) return true;
      if (name) seen.add(name);
      await page.keyboard.press("ArrowDown");
      return undefined;
    },
    { seen: () => [...seen] },
  );
  await page.keyboard.press("Enter");
}

/**
 * Waits until completion offers something under a label.
 * @param {Page} page
 * @param {string} label
 */
export async function waitForSuggestion(page, label) {
  const rows = page.locator(`${SUGGESTIONS} .label-name`);
  await waitFor(
    page,
    `${label} among the suggestions`,
    async () => (await rows.allInnerTexts()).includes(label) || undefined,
    { seen: () => rows.allInnerTexts() },
  );
}

/**
 * Waits until a squiggle stands below a text, and below nothing else of its line.
 * @param {Page} page
 * @param {string} text which stands once on the screen
 */
export async function waitForSquiggle(page, text) {
  await waitFor(
    page,
    `a squiggle below "${text}"`,
    () =>
      page.evaluate(
        ({ selector, text }) => {
          const line = [...document.querySelectorAll(`${selector} .view-line`)].find((one) =>
            one.textContent?.includes(text),
          );
          const walker = line && document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
            const at = node.textContent?.indexOf(text) ?? -1;
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + text.length);
            const word = range.getBoundingClientRect();
            const squiggles = [...document.querySelectorAll(`${selector} [class*=squiggly-]`)].map((one) =>
              one.getBoundingClientRect(),
            );
            return (
              squiggles.some(
                (box) =>
                  Math.abs(box.left - word.left) < 2 &&
                  Math.abs(box.right - word.right) < 2 &&
                  box.bottom > word.top &&
                  box.top < word.bottom,
              ) || undefined
            );
          }
          return undefined;
        },
        { selector: EDITOR, text },
      ),
    { seen: () => readVisibleLines(page) },
  );
}

/**
 * Waits until the editor shows exactly these lines.
 * @param {Page} page
 * @param {readonly string[]} lines
 */
export async function waitForLines(page, lines) {
  const wanted = lines.join("\n");
  await waitFor(
    page,
    `the editor to show\n${wanted}`,
    async () => (await readVisibleLines(page)).join("\n") === wanted || undefined,
    { seen: () => readVisibleLines(page) },
  );
}

/**
 * Waits until the editor shows a lens: then the extension knows the file.
 * @param {Page} page
 * @param {string} title
 * @param {number} [milliseconds]
 */
export async function waitForLens(page, title, milliseconds) {
  const lens = page.locator(".codelens-decoration", { hasText: title });
  await waitFor(page, `the lens ${title}`, async () => (await lens.isVisible()) || undefined, {
    milliseconds,
  });
}
