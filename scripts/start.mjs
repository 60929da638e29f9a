// `npm start`: installs, builds, and opens an example project in a real VS Code with the extension loaded.
// `npm start -- --headless`: does the same without a person and checks what the windows show.

import path from "node:path";
import { openBrowser } from "./lib/chromium.mjs";
import { ensureNpmPackages, requireNode } from "./lib/dependencies.mjs";
import { findDesktopVscode, hasDisplay, openDesktop } from "./lib/desktop.mjs";
import { expectedProblems, waitForExpected } from "./lib/findings.mjs";
import { packExtension } from "./lib/layers/package.mjs";
import { describeError, Refusal, say, step } from "./lib/output.mjs";
import { examples, root } from "./lib/paths.mjs";
import { quietSettings, startVscodeServer } from "./lib/vscode-server.mjs";
import { readProblems } from "./lib/workbench/panel.mjs";
import { answer, openFile, openWindow, readLanguageStatus, waitFor } from "./lib/workbench/window.mjs";

/** How long an example must stay free of findings after its file has been recognised. */
const QUIET_MILLISECONDS = 3_000;

const desktopProject = path.join(examples, "kde-desktop");
const flawedProject = path.join(examples, "flawed");

async function prepare() {
  requireNode();
  await ensureNpmPackages();
}

/** @returns {Promise<string>} the extension as a user installs it */
function pack() {
  return step("Building and packing the extension", packExtension);
}

async function buildExtension() {
  const { build } = await import("./build.mjs");
  await build();
}

async function startForAPerson() {
  const file = path.join(desktopProject, "Containerfile");
  const desktop = findDesktopVscode();
  if (desktop && hasDisplay()) {
    await step("Building the extension", buildExtension);
    await openDesktop(desktop, { extension: root, folder: desktopProject, file, settings: quietSettings });
    say(
      `\n${desktop} opens ${desktopProject} with the extension, in a profile of its own below .vscode-test/.`,
    );
    return;
  }
  const vsix = await pack();
  const server = await step("Starting VS Code in the browser", () => startVscodeServer({ vsix }));
  const payload = [["openFile", server.remoteUri(file)]];
  const address = server.address({ folder: desktopProject, payload: JSON.stringify(payload) });
  say(`\nNo desktop VS Code here. VS Code in the browser, open until Ctrl-C:\n\n  ${address}\n`);
  await new Promise(() => setInterval(() => undefined, 60_000));
}

/**
 * @param {import("./lib/workbench/window.mjs").Page} page
 */
async function trustFolder(page) {
  await answer(page, /trust the authors/i, "Yes, I trust the authors");
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("./lib/vscode-server.mjs").VscodeServer} server
 */
async function checkFlawed(context, server) {
  const expected = expectedProblems();
  const [first = "", ...others] = new Set(expected.map(({ file }) => file));
  const page = await openWindow(context, server, {
    folder: flawedProject,
    file: path.join(flawedProject, first),
  });
  await trustFolder(page);
  for (const file of others) await openFile(page, file);
  const problems = await waitForExpected(page, expected);
  say(`\nThe Problems view of examples/flawed holds ${problems.length} entries, all of them expected:`);
  for (const { file, line, column, severity, rule } of problems) {
    say(`  ${file}:${line}:${column} ${severity} ${rule}`);
  }
  await page.close();
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("./lib/vscode-server.mjs").VscodeServer} server
 */
async function checkDesktop(context, server) {
  const page = await openWindow(context, server, {
    folder: desktopProject,
    file: path.join(desktopProject, "Containerfile"),
  });
  await trustFolder(page);
  const status = await waitFor(
    page,
    "the language status of examples/kde-desktop to name bootc",
    async () => (await readLanguageStatus(page)).find((text) => /bootc/i.test(text)),
    { seen: () => readLanguageStatus(page) },
  );
  await openFile(page, "config.toml");
  for (const end = Date.now() + QUIET_MILLISECONDS; Date.now() < end; ) {
    const problems = await readProblems(page);
    if (problems.length > 0)
      throw new Refusal(`examples/kde-desktop has findings: ${JSON.stringify(problems)}`);
  }
  say(`\nThe Problems view of examples/kde-desktop is empty; its language status says: ${status}`);
  await page.close();
}

async function startHeadless() {
  const vsix = await pack();
  const server = await step("Starting VS Code in the browser", () => startVscodeServer({ vsix }));
  const { browser, context } = await step("Starting Chromium", () => openBrowser());
  await step("Opening examples/flawed", () => checkFlawed(context, server));
  await step("Opening examples/kde-desktop", () => checkDesktop(context, server));
  await browser.close();
  await server.stop();
}

try {
  const unknown = process.argv.slice(2).filter((argument) => argument !== "--headless");
  if (unknown.length > 0) throw new Refusal(`Unknown argument ${unknown[0]}. Known: --headless`);
  await prepare();
  if (process.argv.includes("--headless")) await startHeadless();
  else await startForAPerson();
  process.exit(0);
} catch (error) {
  process.stderr.write(`\n${describeError(error)}\n`);
  // Not by itself: VS Code and the browser may still run.
  process.exit(1);
}
