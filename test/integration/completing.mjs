// A config from an empty file by completion alone, and kickstarts where they are written, as a person does it.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import {
  acceptSuggestion,
  goToLine,
  waitForLine,
  waitForLines,
  waitForSquiggle,
  waitForSuggestion,
} from "../../scripts/lib/workbench/editor.mjs";
import { waitForProblems } from "../../scripts/lib/workbench/panel.mjs";
import { openFile, openWindow, waitFor } from "../../scripts/lib/workbench/window.mjs";

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */
/** @typedef {import("../../scripts/lib/suite.mjs").Test} Test */

const KICKSTART = `[customizations.installer.kickstart]
contents = """
# Kiosk in the caf\\u00e9
network --bootproto=dhcp \\
  --device=link --activate
zerombr
rebot --eject
"""
`;

/** Headers, keys and values in the order in which they are accepted; "" opens a new line. */
const WRITTEN = [
  ...["[customizations.disk]", "", "type", "gpt", "", "minsize", "20 GiB", "", ""],
  ...["[[customizations.disk.partitions]]", "", "mountpoint", "/", "", "fs_type", "xfs", ""],
];
const FINISH = ["minsize", "10 GiB"];

/** @param {Page} page @param {readonly string[]} steps */
async function write(page, steps) {
  for (const step of steps) {
    if (step !== "") await acceptSuggestion(page, step);
    else {
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
    }
  }
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @param {(page: Page, name: string) => Promise<void>} picture
 * @returns {Test[]}
 */
export function completingTests(context, server, picture) {
  const folder = path.join(temporaryFolder("project"), "completing");
  mkdirSync(folder);
  for (const [name, text] of Object.entries({
    // cloud-init brings the account.
    Containerfile:
      "FROM quay.io/fedora/fedora-bootc:43\nRUN systemctl enable cloud-init\nRUN bootc container lint\n",
    "config.toml": "",
    "installer.bib.toml": KICKSTART,
    "install.ks": "",
  })) {
    writeFileSync(path.join(folder, name), text);
  }
  /** @type {Page} */
  let page;
  return [
    [
      "a config is written from an empty file by completion alone until the Problems view is empty",
      async () => {
        page = await openWindow(context, server, { folder, file: path.join(folder, "config.toml") });
        await goToLine(page, 1);
        await write(page, WRITTEN);
        await waitForProblems(page, "the missing size", (problems) =>
          problems.some(({ rule }) => rule === "config-key-missing"),
        );
        await page.keyboard.press("Control+1");
        await write(page, FINISH);
        await waitForProblems(page, "nothing", (problems) => problems.length === 0);
        await page.keyboard.press("Control+1");
        await waitForLines(page, [
          ...["[customizations.disk]", 'type = "gpt"', 'minsize = "20 GiB"', ""],
          ...[
            "[[customizations.disk.partitions]]",
            'mountpoint = "/"',
            'fs_type = "xfs"',
            'minsize = "10 GiB"',
          ],
        ]);
      },
    ],
    [
      "an error in a kickstart inside a config squiggles its word, behind escapes and joined lines",
      async () => {
        await openFile(page, "installer.bib.toml");
        await waitForSquiggle(page, "rebot");
      },
    ],
    [
      "inside a config a kickstart command shows its options, and completion offers them",
      async () => {
        await goToLine(page, 6, "zerombr".length + 1);
        await page.keyboard.type("\nautopart ");
        const signature = page.locator(".parameter-hints-widget.visible", { hasText: "autopart" });
        await waitFor(
          page,
          "the signature of autopart",
          async () => (await signature.isVisible()) || undefined,
        );
        await acceptSuggestion(page, "--type");
        await waitForSuggestion(page, "thinp");
        await picture(page, "kickstart-in-config.png");
        await acceptSuggestion(page, "lvm");
        await page.keyboard.press("Escape");
        await goToLine(page, 1);
        await waitForSquiggle(page, "rebot");
      },
    ],
    [
      "Enter behind a section's first line puts its end below, and the cursor between them",
      async () => {
        await openFile(page, "install.ks");
        await goToLine(page, 1);
        await page.keyboard.type("%post --erroronfail");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Enter");
        await waitForLines(page, ["%post --erroronfail", "", "%end"]);
        await waitForLine(page, 2);
        await page.close();
      },
    ],
  ];
}
