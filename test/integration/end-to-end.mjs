// The packed extension in a real VS Code, driven as a person drives it, with real podman below: from the first finding to
// the installer ISO.

import { cpSync, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { openBrowser } from "../../scripts/lib/chromium.mjs";
import { expectedProblems, waitForExpected } from "../../scripts/lib/findings.mjs";
import { Refusal, step } from "../../scripts/lib/output.mjs";
import { examples, root } from "../../scripts/lib/paths.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { runGroups } from "../../scripts/lib/suite.mjs";
import { startVscodeServer } from "../../scripts/lib/vscode-server.mjs";
import {
  applyQuickFix,
  countSquiggles,
  goToLine,
  hover,
  waitForLens,
} from "../../scripts/lib/workbench/editor.mjs";
import { waitForProblems, waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import {
  answer,
  openFile,
  openWindow,
  readLanguageStatus,
  runCommand,
  takeScreenshot,
  waitFor,
} from "../../scripts/lib/workbench/window.mjs";
import { buildStandIns, podman, podmanEnvironment, removeStandIns } from "../podman/stand-ins.mjs";
import { bootVmTests } from "./boot-vm.mjs";
import { buildDiskTests } from "./build-disk.mjs";
import { buildFailureTests } from "./build-failures.mjs";
import { buildOptionsTests } from "./build-options.mjs";
import { buildersTests } from "./builders.mjs";
import { completingTests } from "./completing.mjs";
import { deployTests } from "./deploy.mjs";
import { diskTests } from "./disk-preview.mjs";
import { doctorTests } from "./doctor.mjs";
import { doctorHostTests } from "./doctor-host.mjs";
import { environmentTests } from "./environment.mjs";
import { hostileNamesTests } from "./hostile-names.mjs";
import { koreanTests } from "./korean.mjs";
import { layoutTests } from "./layout-view.mjs";
import { lintImageTests } from "./lint-image.mjs";
import { mishapsTests } from "./mishaps.mjs";
import { projectsTests } from "./projects.mjs";
import { registryTests } from "./registry.mjs";
import { restrictedModeTests } from "./restricted-mode.mjs";
import { rootlessTests } from "./rootless.mjs";
import { taskActionTests } from "./task-actions.mjs";
import { templatesTests } from "./templates.mjs";

const BUILD_MILLISECONDS = 180_000;
const ISO = path.join("output", "bootiso", "install.iso");
const BUILD_ISO = "Build bootc ISO";

/** More of the output, less of the window around it. */
const picturesque = {
  "editor.hover.above": false,
  "editor.occurrencesHighlight": "off",
  "terminal.integrated.stickyScroll.enabled": false,
  "terminal.integrated.tabs.enabled": false,
};

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */
/** @typedef {import("../../scripts/lib/suite.mjs").Test} Test */

/**
 * A copy that a test may change, below a folder that reads well in a picture.
 * @param {string} name
 */
function copyExample(name) {
  const folder = path.join(temporaryFolder("project"), name);
  cpSync(path.join(examples, name), folder, { recursive: true });
  return folder;
}

/**
 * @typedef {object} Stage what the tests share
 * @property {import("playwright-core").BrowserContext} context
 * @property {string} vsix
 * @property {(page: Page, name: string) => Promise<void>} picture
 */

/**
 * @param {Stage} stage
 * @param {Record<string, unknown>} [settings]
 * @param {NodeJS.ProcessEnv} [env]
 * @param {import("../../scripts/lib/account.mjs").Account} [account]
 */
function startServer({ vsix }, settings = {}, env = podmanEnvironment, account) {
  return startVscodeServer({
    vsix,
    trustEverything: true,
    env,
    account,
    settings: { ...picturesque, ...settings },
  });
}

/**
 * @param {Stage} stage
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @returns {Test[]}
 */
function writingTests({ context, picture }, server) {
  const folder = copyExample("flawed");
  const expected = expectedProblems();
  const fixed = expected.find(({ rule }) => rule === "pkg-noninteractive");
  if (!fixed) throw new Refusal("examples/flawed has no pkg-noninteractive to fix");
  /** @type {Page} */
  let page;
  return [
    [
      "the Problems view holds the findings of examples/flawed, and the text has squiggles",
      async () => {
        const [first = "", ...others] = new Set(expected.map(({ file }) => file));
        page = await openWindow(context, server, { folder, file: path.join(folder, first) });
        for (const file of others) await openFile(page, file);
        await waitForExpected(page, expected);
        await openFile(page, first);
        await waitFor(page, "squiggles of errors and warnings", async () => {
          const { error, warning } = await countSquiggles(page);
          return (error > 0 && warning > 0) || undefined;
        });
        await goToLine(page, 1);
        await waitForLens(page, BUILD_ISO);
        await picture(page, "findings.png");
      },
    ],
    [
      "a hover on a path tells what becomes of it on upgrade and rollback",
      async () => {
        const lines = readFileSync(path.join(folder, "Containerfile"), "utf8").split("\n");
        const text = "/var/lib/shop/uploads";
        const line = lines.findIndex((one) => one.includes(text)) + 1;
        const shown = await hover(page, line, text, /rollback/i);
        if (!/upgrade/i.test(shown)) throw new Refusal(`no word about upgrades: ${shown}`);
        await picture(page, "hover.png");
      },
    ],
    [
      "a quick fix removes its finding from the Problems view",
      async () => {
        await applyQuickFix(page, fixed.line, fixed.column, /-y/);
        await waitForProblems(
          page,
          `no ${fixed.rule} in line ${fixed.line}`,
          (seen) => !seen.some(({ rule, line }) => rule === fixed.rule && line === fixed.line),
        );
      },
    ],
    [
      "a build that fails says so, with the exit code",
      async () => {
        await runCommand(page, "bootc: Build Image");
        await answer(page, /will not come through|will break this build/, "Build Anyway");
        await answer(page, /Build Image failed with exit code \d+/);
        await waitForTerminal(page, /Error: building at STEP/);
        await page.close();
      },
    ],
  ];
}

/**
 * @param {Stage} stage
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @returns {Test[]}
 */
function buildingTests({ context, picture }, server) {
  const folder = copyExample("kde-desktop");
  const iso = path.join(folder, ISO);
  /** @type {Page} */
  let page;
  return [
    [
      "the language status of examples/kde-desktop says that it is a bootc file",
      async () => {
        page = await openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
        await waitFor(page, "the language status to name bootc", async () =>
          (await readLanguageStatus(page)).find((text) => /bootc/i.test(text)),
        );
      },
    ],
    [
      "Build bootc ISO shows what will run as root, and runs podman build and the image builder until the ISO exists",
      async () => {
        await runCommand(page, BUILD_ISO);
        const question = await answer(page, /rights of root/);
        await picture(page, "confirm.png");
        await answer(page, /rights of root/, "Run");
        for (const part of ["podman build", "--privileged", "bootc-image-builder"]) {
          if (!question.text.includes(part))
            throw new Refusal(`${part} is not in the question: ${question.text}`);
        }
        await waitForTerminal(page, /STEP \d+\/\d+: FROM /, BUILD_MILLISECONDS);
        await waitForTerminal(page, /Checks passed: \d+/, BUILD_MILLISECONDS);
        // The two lines arrive one after the other: the last one is what to wait for.
        await waitForTerminal(page, /Build complete![\s\S]*Results saved in \/output/, BUILD_MILLISECONDS);
        await answer(page, /installer is ready/);
        if (!existsSync(iso)) throw new Refusal(`${iso} does not exist`);
        await goToLine(page, 1);
        await picture(page, "build-iso.png");
      },
    ],
    [
      "an older ISO is not replaced unasked",
      async () => {
        const before = statSync(iso).mtimeMs;
        await runCommand(page, BUILD_ISO);
        await answer(page, /older result/, "Cancel");
        if (statSync(iso).mtimeMs !== before) throw new Refusal(`${iso} was written again`);
        await page.close();
      },
    ],
  ];
}

/**
 * @param {Stage} stage
 * @returns {Test[]}
 */
function refusalTests(stage) {
  return [
    [
      "without podman one message says so and offers the setting",
      async () => {
        const server = await startServer(stage, { "bootc.build.podmanPath": "podman-that-is-not-there" });
        const folder = copyExample("kde-desktop");
        const page = await openWindow(stage.context, server, {
          folder,
          file: path.join(folder, "Containerfile"),
        });
        await runCommand(page, BUILD_ISO);
        await answer(page, /podman was not found/, "Open Settings");
        if (existsSync(path.join(folder, "output"))) throw new Refusal("an output folder was made");
        await page.close();
        await server.stop();
      },
    ],
    [
      "as a web extension it checks files in a worker, and says why it cannot build",
      async () => {
        const server = await startServer(stage, {
          "remote.extensionKind": { "vscode-bootc.vscode-bootc": ["web"] },
        });
        const folder = copyExample("flawed");
        const page = await openWindow(stage.context, server, {
          folder,
          file: path.join(folder, "Containerfile"),
        });
        await waitForProblems(page, "pkg-noninteractive", (problems) =>
          problems.some(({ rule, line }) => rule === "pkg-noninteractive" && line === 5),
        );
        await runCommand(page, `bootc: ${BUILD_ISO}`);
        await answer(page, /cannot run in a browser/);
        await page.close();
        await server.stop();
      },
    ],
  ];
}

async function storedImages() {
  const { stdout } = await podman(["images", "--all", "--quiet", "--no-trunc"]);
  return stdout.split("\n").filter(Boolean);
}

/** @param {{ vsix: string, match: string, screenshots: boolean }} options */
export async function runEditorTests({ vsix, match, screenshots }) {
  await step("Building the stand-in images", buildStandIns);
  try {
    const { browser, context } = await openBrowser();
    const stage = {
      context,
      vsix,
      /** @type {Stage["picture"]} */
      picture: async (page, name) => {
        if (screenshots) await takeScreenshot(page, path.join(root, "docs", "images", name));
      },
    };
    const server = await step("Installing the packed extension in VS Code", () => startServer(stage));
    const groups = [
      () => writingTests(stage, server),
      () => layoutTests(context, server, copyExample("flawed"), stage.picture),
      () => diskTests(context, server, copyExample("partitions"), stage.picture),
      () => completingTests(context, server, stage.picture),
      () => buildingTests(stage, server),
      () => buildDiskTests(context, server, copyExample("kiosk")),
      () => buildOptionsTests(context, server),
      () => buildersTests(context, server),
      () => lintImageTests(context, server),
      () => environmentTests(context, server, stage.picture),
      () => doctorTests(context, (settings, env) => startServer(stage, settings, env)),
      () => doctorHostTests(context, vsix),
      () => bootVmTests(context, vsix, stage.picture),
      () => deployTests(context, vsix, stage.picture),
      () => buildFailureTests(context, server, stage.picture),
      () => projectsTests(context, (settings, env) => startServer(stage, settings, env), stage.picture),
      () => registryTests(context, (settings, env) => startServer(stage, settings, env)),
      () => taskActionTests(context, (settings, env) => startServer(stage, settings, env)),
      () => hostileNamesTests(context, (settings, env) => startServer(stage, settings, env)),
      () => restrictedModeTests(context, vsix),
      () => rootlessTests(context, (account) => startServer(stage, {}, account.env, account)),
      () => templatesTests(context, server),
      () => mishapsTests(context, server, (settings, env) => startServer(stage, settings, env)),
      () => refusalTests(stage),
      () => koreanTests(server, copyExample, stage.picture),
    ];
    const images = await storedImages();
    const clear = async () => {
      for (const page of context.pages()) await page.close();
      const left = (await storedImages()).filter((image) => !images.includes(image));
      if (left.length > 0) await podman(["rmi", "--force", ...left], { mayFail: true });
    };
    const { again, ...counts } = await runGroups(groups, { match, clear });
    await server.stop();
    await browser.close();
    return { ...counts, note: `host: VS Code in the browser; groups run twice: ${again}` };
  } finally {
    await step("Removing the stand-in images", removeStandIns);
  }
}
