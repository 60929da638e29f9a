// A window that goes away while an image is built: the next one tells how that ended, at its line where it failed, and
// goes on with what was to follow. Of two windows, one tells it.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForProblems } from "../../scripts/lib/workbench/panel.mjs";
import { answer, openWindow, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";

// The build context is mounted as it is, so that a build waits for a file there.
const CONTAINERFILE = `FROM quay.io/centos-bootc/centos-bootc:stream10
RUN mkdir -p /usr/share/reload
RUN --mount=type=bind,target=/context \\
    until [ -e /context/go ]; do sleep 0.1; done; \\
    ls /context/drawer
`;

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
async function expectSilence(page) {
  const { length } = await waitForProblems(page, "the extension", (seen) =>
    seen.some(({ rule }) => rule !== ""),
  );
  const told = await page.locator(".notification-list-item").allInnerTexts();
  if (told.length > 0) throw new Refusal(`a window tells, beside ${length} problems: ${told}`);
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function reloadTests(context, server) {
  const folder = path.join(temporaryFolder("project"), "reloaded");
  const file = path.join(folder, "Containerfile");
  const go = path.join(folder, "go");
  const iso = path.join(folder, "output", "bootiso", "install.iso");
  /** @type {Page} */
  let page;

  const startBuild = async () => {
    rmSync(go, { force: true });
    await runCommand(page, "Build bootc ISO");
    const question = page.locator(".monaco-dialog-box", { hasText: /rights of root/ });
    const waits = page.locator(".notification-list-item", { hasText: /Build Image: .*until/ });
    await waitFor(page, "a build that waits", async () => {
      if (await question.isVisible()) await answer(page, /rights of root/, "Run");
      return (await waits.isVisible()) || undefined;
    });
  };

  return [
    [
      "Mishaps: a window that is opened once its build has failed tells why, at the line",
      async () => {
        mkdirSync(folder);
        writeFileSync(file, CONTAINERFILE);
        page = await openWindow(context, server, { folder, file });
        await startBuild();
        await page.close();
        writeFileSync(go, "");
        page = await openWindow(context, server, { folder, file });
        const failure = /Build Image failed with exit code 1: `ls` fails here .*drawer/;
        const { buttons } = await answer(page, failure, "Show Problems");
        if (!buttons.includes("Show Log")) throw new Refusal(`buttons: ${buttons}`);
        const problems = await waitForProblems(page, "the failure of the build", (seen) =>
          seen.some(({ source }) => source === "podman build"),
        );
        const places = problems.filter(({ source }) => source === "podman build").map(({ line }) => line);
        if (places.join() !== "5") throw new Refusal(`the problem stands in line ${places}`);
        if (existsSync(iso)) throw new Refusal("there is an ISO");
      },
    ],
    [
      "Mishaps: a window that is loaded again before the image builder's turn says so, alone, and goes on with it",
      async () => {
        writeFileSync(path.join(folder, "drawer"), "");
        await startBuild();
        const other = await openWindow(context, server, { folder, file });
        await expectSilence(other);
        await page.reload();
        // It was there when the first one was gone.
        await answer(other, /^Build Image: .*until/);
        writeFileSync(go, "");
        const rest = /Build Image has ended well.* has not run yet: Build bootc ISO/;
        await answer(other, rest, "Go On");
        await answer(other, /The installer is ready/);
        if (readFileSync(iso).toString("latin1", 32769, 32774) !== "CD001") throw new Refusal("no ISO");
        await expectSilence(page);
        await other.close();
        await page.close();
      },
    ],
  ];
}
