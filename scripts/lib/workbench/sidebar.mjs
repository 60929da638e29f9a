// The side bar of a VS Code window: a view's tree.

import { restMouse, waitFor } from "./window.mjs";

/** @typedef {import("./window.mjs").Page} Page */

/**
 * Opens a group of views by its icon.
 * @param {Page} page
 * @param {string} title
 */
export async function openView(page, title) {
  const icon = page.locator(`.activitybar .action-label[aria-label="${title}"]`);
  const header = page.locator(".sidebar .composite.title", { hasText: title });
  await waitFor(page, `the views of ${title}`, async () => {
    if (await header.isVisible()) return true;
    await icon.click({ timeout: 2_000 }).catch(() => {});
    return undefined;
  });
}

/**
 * Folds a view up or down, which leaves more room to the others, or takes it.
 * @param {Page} page
 * @param {string} title
 */
export async function toggleView(page, title) {
  await page.locator(".pane-header", { hasText: title }).first().click();
}

/**
 * The rows that are drawn of the tree of a view.
 * @param {Page} page
 * @param {string} title of the view
 */
function rowsOf(page, title) {
  return page
    .locator(".pane", { has: page.locator(".pane-header", { hasText: title }) })
    .locator(".monaco-list-row");
}

/**
 * Waits until a view draws rows that are enough.
 * @param {Page} page
 * @param {string} title
 * @param {string} what
 * @param {(rows: readonly string[]) => boolean} enough
 */
export function waitForTree(page, title, what, enough) {
  const read = async () =>
    (await rowsOf(page, title).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
  return waitFor(
    page,
    `the view ${title} to show ${what}`,
    async () => {
      const rows = await read();
      return enough(rows) ? rows : undefined;
    },
    { seen: read },
  );
}

/**
 * @param {Page} page
 * @param {string} title
 * @param {string} row its whole text
 */
export async function clickRow(page, title, row) {
  await waitForTree(page, title, `a row "${row}"`, (rows) => rows.includes(row));
  await rowsOf(page, title).filter({ hasText: row }).first().click();
}

/**
 * Points at a row and reads the tip that comes up.
 * @param {Page} page
 * @param {string} title
 * @param {string} row
 * @param {RegExp} expected
 */
export async function rowTip(page, title, row, expected) {
  await rowsOf(page, title).filter({ hasText: row }).first().hover();
  const tip = page.locator(".monaco-hover:visible, .workbench-hover:visible");
  const read = async () => (await tip.allInnerTexts()).join("\n");
  return waitFor(
    page,
    `a tip of "${row}" with ${expected}`,
    async () => {
      const shown = await read();
      return expected.test(shown) ? shown : undefined;
    },
    { seen: read },
  );
}

/**
 * What a screen reader says of the rows.
 * @param {Page} page
 * @param {string} title
 */
export const spokenRows = (page, title) =>
  rowsOf(page, title).evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label") ?? ""));

/**
 * Points at a row and presses one of the buttons that come up in it.
 * @param {Page} page
 * @param {string} title of the view
 * @param {RegExp} row
 * @param {string} action
 */
export async function pressRowAction(page, title, row, action) {
  const found = rowsOf(page, title).filter({ hasText: row }).first();
  const button = found.locator(`.actions .action-label[aria-label^="${action}"]`);
  await waitFor(page, `${action} at the row ${row}`, async () => {
    // The tip of another row may lie over this one.
    await restMouse(page);
    await found.hover({ timeout: 2_000 }).catch(() => {});
    return button.click({ timeout: 2_000 }).then(
      () => true,
      () => undefined,
    );
  });
  await restMouse(page);
}

/**
 * Drags the edge of the side bar.
 * @param {Page} page
 * @param {number} right
 */
export async function widenSideBar(page, right) {
  const box = await page.locator(".part.sidebar").boundingBox();
  if (!box) return;
  await page.mouse.move(box.x + box.width, 300);
  await page.mouse.down();
  await page.mouse.move(right, 300, { steps: 5 });
  await page.mouse.up();
}
