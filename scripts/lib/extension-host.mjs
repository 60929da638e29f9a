// Runs test/integration/index.ts inside the extension host of a real VS Code: desktop VS Code where it can be had, VS Code
// in the browser elsewhere. One suite, one entry point, two hosts.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { openBrowser } from "./chromium.mjs";
import { findDesktopVscode, hasDisplay, rootFlags } from "./desktop.mjs";
import { describeError, Missing, Refusal, say, step } from "./output.mjs";
import { cache, examples, root } from "./paths.mjs";
import { temporaryFolder } from "./processes.mjs";
import { indent } from "./suite.mjs";
import { startVscodeServer } from "./vscode-server.mjs";

const SUITE_MILLISECONDS = 600_000;
const REPORT_MILLISECONDS = 250;
const VERSIONS_ADDRESS = "https://update.code.visualstudio.com/api/releases/stable";

const suite = path.join(cache, "suite", "index.js");
const report = path.join(cache, "suite", "report.jsonl");

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

/** The suite tells what happened in that file. */
const suiteEnvironment = { BOOTC_TEST_REPORT: report };

/** The suite edits files, and an editor in the browser saves by itself: so it works on a copy. */
function copyExamples() {
  const folder = path.join(temporaryFolder("examples"), "examples");
  cpSync(examples, folder, { recursive: true });
  return folder;
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
    extensionTestsEnv: suiteEnvironment,
    launchArgs: [
      copyExamples(),
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
    env: suiteEnvironment,
  });
  const { browser, context } = await openBrowser();
  const page = await context.newPage();
  const ended = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Refusal(`The suite did not end within ${SUITE_MILLISECONDS / 1000} s.`)),
      SUITE_MILLISECONDS,
    );
    // VS Code calls this where a window is automated.
    void page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
  const payload = [
    ["extensionDevelopmentPath", server.remoteUri(root)],
    ["extensionTestsPath", server.remoteUri(suite)],
  ];
  await page.goto(server.address({ folder: copyExamples(), payload: JSON.stringify(payload) }));
  try {
    await ended;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Shows the results as they come, and counts them. */
function followReport() {
  const counts = { passed: 0, failed: 0 };
  let shown = 0;
  let ended = false;
  const read = () => {
    const lines = existsSync(report) ? readFileSync(report, "utf8").split("\n").slice(0, -1) : [];
    for (const line of lines.slice(shown)) {
      /** @type {{ name: string, ok: boolean, reason?: string, ended?: boolean }} */
      const result = JSON.parse(line);
      if (result.ended) ended = true;
      else if (result.ok) counts.passed += 1;
      else counts.failed += 1;
      if (result.name) say(`  ${result.ok ? "ok" : "not ok"} ${result.name}`);
      if (result.reason) say(indent(result.reason));
    }
    shown = lines.length;
  };
  const timer = setInterval(read, REPORT_MILLISECONDS);
  return () => {
    clearInterval(timer);
    read();
    return { counts, ended };
  };
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
  const stopFollowing = followReport();
  /** @type {unknown} */
  let failure;
  try {
    await step(`Running the suite in ${host}`, () =>
      desktop ? runInDesktop(desktop.executable) : runInBrowser(),
    );
  } catch (error) {
    // A suite with failed tests ends its host with an error; the report has said more.
    failure = error;
  }
  const { counts, ended } = stopFollowing();
  // The host may also have died before the last test, or after it.
  if (!ended || (failure && counts.failed === 0)) {
    counts.failed += 1;
    say(`  not ok the suite ends\n${indent(failure ? describeError(failure) : "its report breaks off")}`);
  }
  return { ...counts, note: `host: ${host}` };
}
