// The view of the image layout, used as a person uses it: a click reaches the line, an edit changes the view.

import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { goToLine, waitForLine } from "../../scripts/lib/workbench/editor.mjs";
import { clickRow, rowTip, toggleView, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import { openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";

const VIEW = "bootc Image Layout";

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */
/** @typedef {import("../../scripts/lib/suite.mjs").Test} Test */

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @param {string} folder a copy of examples/flawed, which the tests change
 * @param {(page: Page, name: string) => Promise<void>} picture
 * @returns {Test[]}
 */
export function layoutTests(context, server, folder, picture) {
  const file = path.join(folder, "Containerfile");
  const lines = readFileSync(file, "utf8").split("\n");
  /** @type {Page} */
  let page;
  return [
    [
      "Show Image Layout shows what lies in each zone, and a tip says what becomes of it",
      async () => {
        page = await openWindow(context, server, { folder, file });
        await runCommand(page, "bootc: Show Image Layout");
        // The list of files leaves it little room.
        await toggleView(page, path.basename(folder));
        await waitForTree(page, VIEW, "the zones and their paths", (rows) =>
          ["Part of the image", "Machine state", "shop/uploads"].every((row) => rows.includes(row)),
        );
        const tip = await rowTip(page, VIEW, "shop/uploads", /Upgrade/);
        for (const part of ["First install", "Rollback", "FROM ", "RUN mkdir", "/var/lib/shop/uploads"]) {
          if (!tip.includes(part)) throw new Refusal(`${part} is not in the tip: ${tip}`);
        }
        await picture(page, "layout.png");
      },
    ],
    [
      "a click on a path goes to the word that brought it in",
      async () => {
        await goToLine(page, 1);
        await clickRow(page, VIEW, "shop/uploads");
        await waitForLine(
          page,
          lines.findIndex((line) => line.includes("mkdir -p /var/lib/shop/uploads")) + 1,
        );
      },
    ],
    [
      "an edit changes the view",
      async () => {
        await goToLine(page, lines.findIndex((line) => line.includes("/var/lib/shop/uploads")) + 1);
        await page.keyboard.press("End");
        await page.keyboard.type("-of-customers");
        await waitForTree(
          page,
          VIEW,
          "the other name",
          (rows) => rows.includes("shop/uploads-of-customers") && !rows.includes("shop/uploads"),
        );
        await page.close();
      },
    ],
  ];
}
