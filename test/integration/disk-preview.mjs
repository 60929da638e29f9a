// The disk preview, used as a person uses it, by eyes or by a screen reader: parts have names, lead to their lines, and
// follow what is typed.

import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { goToLine, waitForLens, waitForLine } from "../../scripts/lib/workbench/editor.mjs";
import { webviewOf } from "../../scripts/lib/workbench/webview.mjs";
import { openWindow, runCommand, toggleSideBar, waitFor } from "../../scripts/lib/workbench/window.mjs";

/** The extension starts with the file. */
const START_MILLISECONDS = 90_000;

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */
/** @typedef {import("../../scripts/lib/suite.mjs").Test} Test */

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @param {string} folder a copy of examples/partitions, which the tests change
 * @param {(page: Page, name: string) => Promise<void>} picture
 * @returns {Test[]}
 */
export function diskTests(context, server, folder, picture) {
  const file = path.join(folder, "config.toml");
  const lines = readFileSync(file, "utf8").split("\n");
  const header = lines.lastIndexOf("[[customizations.disk.partitions.logical_volumes]]");
  const size = lines.indexOf('minsize = "16 GiB"');
  /** @type {Page} */
  let page;
  const volume = (/** @type {string} */ bytes) =>
    webviewOf(page).getByRole("button", {
      name: `Logical volume containers, /var/lib/containers, xfs file system, ${bytes}`,
    });
  const waitForVolume = (/** @type {string} */ bytes) =>
    waitFor(page, `the volume with ${bytes}`, async () => (await volume(bytes).isVisible()) || undefined, {
      seen: () => webviewOf(page).getByRole("row").allTextContents(),
    });
  return [
    [
      "Show Disk Preview names every part of the disk, with its size",
      async () => {
        page = await openWindow(context, server, { folder, file });
        await waitForLens(page, "Show Disk Preview", START_MILLISECONDS);
        await runCommand(page, "bootc: Show Disk Preview");
        await waitForVolume("16 GiB");
        const table = await webviewOf(page).getByRole("table").textContent();
        for (const part of ["BIOS boot", "/boot/efi", "/boot", "swap", "LVM volume group system", "Free"]) {
          if (!table?.includes(part)) throw new Refusal(`${part} is not in the table: ${table}`);
        }
        const summary = await webviewOf(page).getByRole("status").textContent();
        if (!summary?.startsWith("GPT partition table, at least 40 GiB, 5 partitions"))
          throw new Refusal(`The summary says: ${summary}`);
        await toggleSideBar(page);
        await picture(page, "disk.png");
      },
    ],
    [
      "Enter on a part goes to its line in the config",
      async () => {
        await volume("16 GiB").focus();
        await page.keyboard.press("Enter");
        await waitForLine(page, header + 1);
      },
    ],
    [
      "the picture follows what is typed, and the choices of the reader",
      async () => {
        await goToLine(page, size + 1, 'minsize = "16'.length + 1);
        await page.keyboard.press("Backspace");
        await page.keyboard.type("8");
        await waitForVolume("18 GiB");
        await webviewOf(page).getByLabel("Architecture").selectOption("aarch64");
        const last = webviewOf(page).getByRole("rowheader", { name: "Partition 5" });
        await waitFor(page, "one partition less", async () => (await last.count()) === 0 || undefined);
        await page.close();
      },
    ],
  ];
}
