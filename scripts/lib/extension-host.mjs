// Runs test/integration/index.ts inside the extension host of a real VS Code: desktop VS Code where it can be had, VS Code
// in the browser elsewhere. One suite, one entry point, two hosts.

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { openBrowser } from "./chromium.mjs";
import { findDesktopVscode, hasDisplay, rootFlags } from "./desktop.mjs";
import { Missing, Refusal, say, step } from "./output.mjs";
import { cache, root } from "./paths.mjs";
import { temporaryFolder } from "./processes.mjs";
import { startVscodeServer } from "./vscode-server.mjs";

const SUITE_MILLISECONDS = 180_000;
const VERSIONS_ADDRESS = "https://update.code.visualstudio.com/api/releases/stable";

const suite = path.join(cache, "suite", "index.js");
const report = path.join(cache, "suite", "report.json");

async function bundleSuite() {
  const esbuild = await import("esbuild");
  mkdirSync(path.dirname(suite), { recursive: true });
  rmSync(report, { force: true });
  await esbuild.build({
    entryPoints: [path.join(root, "test", "integration", "index.ts")],
    outfile: suite,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
  });
}

/** The suite opens files by this path, and tells what happened in that file. */
function suiteEnvironment() {
  return { BOOTC_TEST_ROOT: root, BOOTC_TEST_REPORT: report };
}

/** @returns {Promise<boolean>} */
async function downloadSiteAnswers() {
  try {
    return (await fetch(VERSIONS_ADDRESS, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<{ executable?: string } | undefined>} undefined where desktop VS Code cannot be had */
async function desktopHost() {
  if (!hasDisplay()) return undefined;
  const executable = findDesktopVscode();
  if (executable) return { executable };
  return (await downloadSiteAnswers()) ? {} : undefined;
}

/** @param {string | undefined} executable without it the newest stable version is downloaded */
async function runInDesktop(executable) {
  const { runTests } = await import("@vscode/test-electron");
  const folder = temporaryFolder("desktop");
  await runTests({
    ...(executable && { vscodeExecutablePath: executable }),
    cachePath: path.join(cache, "desktop-vscode"),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: suiteEnvironment(),
    launchArgs: [
      path.join(root, "examples"),
      "--disable-workspace-trust",
      `--user-data-dir=${path.join(folder, "data")}`,
      `--extensions-dir=${path.join(folder, "extensions")}`,
      ...rootFlags,
    ],
  });
}

async function runInBrowser() {
  const server = await startVscodeServer({
    trustEverything: true,
    development: true,
    env: suiteEnvironment(),
  });
  const { browser, context } = await openBrowser();
  const page = await context.newPage();
  const ended = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Refusal(`The suite did not end within 180 s.\n${server.log()}`)),
      SUITE_MILLISECONDS,
    );
    // VS Code calls these two where a window is automated, see `codeAutomationExit` in its sources.
    void page.exposeFunction(
      "codeAutomationLog",
      (/** @type {string} */ _kind, /** @type {unknown[]} */ parts) => {
        const text = parts.map(String).join(" ");
        if (/^(not )?ok |^ {2}/.test(text)) say(`  ${text}`);
      },
    );
    void page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
  const payload = [
    ["extensionDevelopmentPath", server.remoteUri(root)],
    ["extensionTestsPath", server.remoteUri(suite)],
  ];
  await page.goto(server.address({ folder: path.join(root, "examples"), payload: JSON.stringify(payload) }));
  await ended;
  await browser.close();
  await server.stop();
}

/** @returns {import("./suite.mjs").Counts} */
function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    throw new Refusal("The suite ended without a report: it did not load, or the extension host crashed.");
  }
}

/**
 * @param {{ desktopOnly?: boolean }} [options]
 * @returns {Promise<import("./suite.mjs").Counts & { note: string }>}
 */
export async function runExtensionHostSuite({ desktopOnly = false } = {}) {
  await bundleSuite();
  const desktop = await desktopHost();
  if (!desktop && desktopOnly) {
    throw new Missing(
      "Desktop VS Code cannot be had: no VSCODE_EXECUTABLE, no code on PATH, no download, or no display.",
    );
  }
  const host = desktop ? `desktop VS Code (${desktop.executable ?? "downloaded"})` : "VS Code in the browser";
  /** @type {unknown} */
  let failure;
  try {
    await step(`Running the suite in ${host}`, () =>
      desktop ? runInDesktop(desktop.executable) : runInBrowser(),
    );
  } catch (error) {
    // A suite with failed tests ends its host with an error; the report says more.
    failure = error;
  }
  const counts = readReportOr(failure);
  return { ...counts, note: `host: ${host}` };
}

/** @param {unknown} failure */
function readReportOr(failure) {
  try {
    const counts = readReport();
    // The host may also have died after the last test.
    return failure && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    throw failure ?? error;
  }
}
