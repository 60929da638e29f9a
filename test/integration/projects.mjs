// The view of the projects: what was built, what came of it, and what was stopped.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run, temporaryFolder } from "../../scripts/lib/processes.mjs";
import { openView, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, openFile, openWindow, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";

const VIEW = "Projects";
const BASE = "FROM quay.io/fedora/fedora-bootc:43\n";
const LINT = "RUN bootc container lint\n";
/** Long enough for nobody to wait, and like no other sleep. */
const SLEEP = "sleep 7654";

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @param {(page: Page, name: string) => Promise<void>} picture
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function projectsTests(context, server, picture) {
  const folder = path.join(temporaryFolder("projects"), "depot");
  const containerfile = path.join(folder, "Containerfile");
  /** @type {Page} */
  let page;
  return [
    [
      "the Projects view shows a project from its Containerfile to what was built",
      async () => {
        mkdirSync(path.join(folder, "output", "bootiso"), { recursive: true });
        writeFileSync(containerfile, `${BASE}RUN mkdir -p /usr/share/depot\n${LINT}`);
        page = await openWindow(context, server, { folder, file: containerfile });
        await openView(page, "bootc");
        await waitForTree(page, VIEW, "what is not built yet", (rows) =>
          [/^Containerfile ?nothing found$/, /^Image ?not built yet$/].every((row) =>
            rows.some((text) => row.test(text)),
          ),
        );
        await runCommand(page, "bootc: Build Image");
        await answer(page, /The image .* is built/);
        await waitForTree(
          page,
          VIEW,
          "the image and its build",
          (rows) =>
            rows.some((row) => /^Image.*(?:ago|now) · .*B · sha256:/.test(row)) &&
            rows.some((row) => /^History ?1/.test(row)),
        );
        writeFileSync(path.join(folder, "output", "bootiso", "install.iso"), "an ISO");
        await waitForTree(page, VIEW, "the artefact", (rows) =>
          rows.some((row) => /^bootiso\/install\.iso ?0 kB/.test(row)),
        );
        await picture(page, "projects.png");
      },
    ],
    [
      "a build that is stopped ends what it runs, and the Projects view keeps that it was stopped",
      async () => {
        writeFileSync(containerfile, `${BASE}RUN ${SLEEP}\n${LINT}`);
        await openFile(page, "Containerfile");
        await runCommand(page, "bootc: Build Image");
        await answer(page, /Step 2 of 3: RUN sleep/, "Cancel");
        await answer(page, /Build Image was stopped/);
        // podman itself ends a moment before what it runs.
        await waitFor(page, `the end of ${SLEEP}`, async () => {
          const { stdout } = await run("ps", ["-eo", "args"]);
          return stdout.includes(SLEEP) ? undefined : true;
        });
        await page.getByRole("treeitem", { name: /^History/ }).click();
        await waitForTree(page, VIEW, "the stopped build", (rows) =>
          rows.some((row) => /^Build Image.* · stopped$/.test(row)),
        );
      },
    ],
    [
      "the Projects view keeps its history when the window is loaded again, and leads to what was printed",
      async () => {
        await page.reload();
        await openView(page, "bootc");
        await waitForTree(page, VIEW, "the history", (rows) => rows.some((row) => /^History ?2/.test(row)));
        const log = page.getByRole("treeitem", { name: /^Build Image/ }).last();
        await waitFor(page, "the runs", async () => {
          if (await log.isVisible()) return true;
          await page.getByRole("treeitem", { name: /^History/ }).click();
          return undefined;
        });
        await log.click();
        const text = page.locator(".view-lines", { hasText: "STEP" });
        await waitFor(page, "what the build printed", async () => (await text.isVisible()) || undefined);
        await page.close();
      },
    ],
  ];
}
