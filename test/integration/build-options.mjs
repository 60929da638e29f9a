// "Build Image with Options…": what a build is told, chosen row by row, built with real podman and remembered.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForLens } from "../../scripts/lib/workbench/editor.mjs";
import { waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { choosePath, fillIn, pickRow } from "../../scripts/lib/workbench/quick-pick.mjs";
import { answer, openWindow, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";
import { podman } from "../podman/stand-ins.mjs";

const BUILD_MILLISECONDS = 120_000;
const IMAGE = "localhost/stall:tuesday";
const SHEET = /^Build Image with Options$/;
const GREETING = 'good $(id) day, "you" & 안녕';
const CONTAINERFILE = `FROM quay.io/fedora/fedora-bootc:43 AS stall
ARG GREETING=hello
ARG API_TOKEN
COPY --from=wares apples /usr/share/stall/apples
RUN --mount=type=secret,id=API_TOKEN wc -c < /run/secrets/API_TOKEN > /usr/share/stall/length
RUN printf %s "$GREETING" > /usr/share/stall/greeting
FROM stall
RUN rm /usr/share/stall/greeting
`;
const EXPECTED = { apples: "red", length: "8", greeting: GREETING };

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function buildOptionsTests(context, server) {
  const outside = temporaryFolder("outside");
  const folder = path.join(temporaryFolder("project"), "stall");
  /** @type {import("playwright-core").Page} */
  let page;
  return [
    [
      "Build options: stage, argument, context and secret are asked for, and built with",
      async () => {
        for (const one of [folder, path.join(outside, "wares, fresh")]) mkdirSync(one);
        writeFileSync(path.join(outside, "wares, fresh", "apples"), "red");
        writeFileSync(path.join(outside, "token"), "8 bytes!");
        const file = path.join(folder, "Containerfile");
        writeFileSync(file, CONTAINERFILE);
        page = await openWindow(context, server, { folder, file });
        await waitForLens(page, "Build Image");
        await runCommand(page, "bootc: Build Image with Options…");
        await pickRow(page, SHEET, "Image name");
        await fillIn(page, /which name/, IMAGE);
        await pickRow(page, SHEET, "Target stage");
        await pickRow(page, /up to which stage/, "stall");
        await pickRow(page, SHEET, "Named contexts");
        await pickRow(page, /which named context/, "wares");
        await pickRow(page, /^Where does the context wares/, "A Folder…");
        await choosePath(page, /^Where does the context wares/, path.join(outside, "wares, fresh"));
        await pickRow(page, SHEET, "Build arguments");
        await pickRow(page, /which argument/, "GREETING");
        await fillIn(page, /^GREETING$/, GREETING);
        await pickRow(page, SHEET, "Build arguments");
        await pickRow(page, /which argument/, "API_TOKEN");
        await answer(page, /API_TOKEN looks like a secret/, "Use a Secret");
        await choosePath(page, /^The file that holds the secret API_TOKEN/, path.join(outside, "token"));
        await pickRow(page, SHEET, "Pull base images");
        await pickRow(page, /pull which base images/, "never");
        const shown = page.locator(".quick-input-widget:visible .label-description", { hasText: GREETING });
        await waitFor(page, "the value as it is", async () => (await shown.isVisible()) || undefined);
        await pickRow(page, SHEET, "Build Now");
        await passObstacles(page);
        await answer(page, /image localhost\/stall:tuesday is built/);
        await expectFiles();
      },
    ],
    [
      "Build options: after the window was loaded again, Build Image builds with the same",
      async () => {
        await podman(["rmi", "--force", IMAGE]);
        await page.reload();
        await runCommand(page, "bootc: Build Image");
        await passObstacles(page);
        await answer(page, /image localhost\/stall:tuesday is built/);
        await waitForTerminal(page, /--target stall --build-context .*--secret id=API_TOKEN,src=/);
        await expectFiles();
      },
    ],
    [
      "Build options: Reset forgets them",
      async () => {
        await runCommand(page, "bootc: Build Image with Options…");
        await pickRow(page, SHEET, "Reset");
        await waitForBuildNow(page, /--tag localhost\/stall:latest \/\S+stall/);
        await page.keyboard.press("Escape");
        await podman(["rmi", "--force", IMAGE]);
        await page.close();
      },
    ],
    [
      "Build options: in a workspace of several folders, each Containerfile has its own",
      async () => {
        const several = temporaryFolder("several");
        for (const name of ["one", "two"]) {
          mkdirSync(path.join(several, name));
          writeFileSync(path.join(several, name, "Containerfile"), "FROM quay.io/fedora/fedora-bootc:43\n");
        }
        const workspace = path.join(several, "both.code-workspace");
        writeFileSync(workspace, JSON.stringify({ folders: [{ path: "one" }, { path: "two" }] }));
        const file = path.join(several, "one", "Containerfile");
        page = await openWindow(context, server, { folder: workspace, file });
        await waitForLens(page, "Build Image");
        await runCommand(page, "bootc: Build Image with Options…");
        await pickRow(page, SHEET, "Image name");
        await fillIn(page, /which name/, "localhost/first:latest");
        await waitForBuildNow(page, /one\/Containerfile --tag localhost\/first:latest/);
        await pickRow(page, SHEET, "Containerfile");
        await pickRow(page, /which Containerfile/, "two/Containerfile");
        await waitForBuildNow(page, /two\/Containerfile --tag localhost\/two:latest/);
        await pickRow(page, SHEET, "Containerfile");
        await pickRow(page, /which Containerfile/, "one/Containerfile");
        await waitForBuildNow(page, /one\/Containerfile --tag localhost\/first:latest/);
        await page.close();
      },
    ],
  ];
}

/**
 * What is said of a Containerfile with a secret in an ARG.
 * @param {import("playwright-core").Page} page
 */
async function passObstacles(page) {
  const started = page.locator(".terminal-wrapper.active");
  const anyway = page.locator(".monaco-dialog-box .monaco-button", { hasText: "Build Anyway" });
  await waitFor(page, "the build to start", async () => {
    if (await anyway.isVisible()) await anyway.click();
    return (await started.isVisible()) || undefined;
  });
}

/**
 * @param {import("playwright-core").Page} page
 * @param {RegExp} command that the list shows below "Build Now"
 */
async function waitForBuildNow(page, command) {
  const row = page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: "Build Now" });
  const read = async () => ((await row.isVisible()) ? ((await row.textContent()) ?? "") : "");
  await waitFor(page, `Build Now with ${command}`, async () => command.test(await read()) || undefined, {
    seen: read,
  });
}

async function expectFiles() {
  for (const [name, expected] of Object.entries(EXPECTED)) {
    const { stdout } = await podman(
      ["run", "--rm", "--network=none", IMAGE, "cat", `/usr/share/stall/${name}`],
      { timeoutMilliseconds: BUILD_MILLISECONDS },
    );
    if (stdout.trim() !== expected) throw new Refusal(`${name} holds ${stdout}, not ${expected}`);
  }
}
