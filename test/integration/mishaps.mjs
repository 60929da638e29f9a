// What goes wrong in the middle: stopped runs, windows that are loaded again, full disks, a builder that is not there. Nothing
// that was there is lost, no container stays behind, and the message says what happened.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { run, temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForProblems } from "../../scripts/lib/workbench/panel.mjs";
import { openView, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, openWindow, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";
import { buildRestingBuilder, podman, podmanEnvironment } from "../podman/stand-ins.mjs";
import { reloadTests } from "./reload.mjs";

const BASE = "quay.io/centos-bootc/centos-bootc:stream10";
const RESTING_BUILDER = "quay.io/ways/resting-builder:latest";
const ABSENT_BUILDER = "quay.io/ways/absent-builder:latest";
const BUILD_ISO = "Build bootc ISO";
const ISO = path.join("output", "bootiso", "install.iso");
/** Long enough for nobody to wait. */
const LONG = 7656;

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */
/** @typedef {import("../../scripts/lib/vscode-server.mjs").VscodeServer} Server */

/** @param {string} name @param {string} text of the Containerfile */
function makeProject(name, text) {
  const folder = path.join(temporaryFolder("project"), name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "Containerfile"), text);
  return folder;
}

/** @param {string} folder */
function writeOlderIso(folder) {
  mkdirSync(path.join(folder, path.dirname(ISO)), { recursive: true });
  writeFileSync(path.join(folder, ISO), "older".padEnd(60_000));
}

/** @param {string} folder */
function expectOlderIso(folder) {
  const found = readFileSync(path.join(folder, ISO), "latin1");
  if (found !== "older".padEnd(60_000)) throw new Refusal(`the older ISO has become ${found.length} bytes`);
  const others = readdirSync(path.join(folder, "output")).filter((name) => name !== "bootiso");
  if (others.length > 0) throw new Refusal(`left behind: ${others}`);
}

/** @param {string} prefix @returns {Promise<string[]>} the names of containers, running or not */
async function containers(prefix) {
  const { stdout } = await podman(["ps", "--all", "--format", "{{.Names}}", "--filter", `name=^${prefix}`]);
  return stdout.split("\n").filter(Boolean);
}

/** @param {Page} page @param {string} prefix @param {number} count */
const waitForContainers = (page, prefix, count) =>
  waitFor(
    page,
    `${count} containers ${prefix}`,
    async () => ((await containers(prefix)).length === count ? true : undefined),
    { seen: () => containers(prefix) },
  );

/**
 * Starts an ISO in the place of an older one, until half of it is written.
 * @param {Page} page @param {string} folder
 */
async function startIso(page, folder) {
  await runCommand(page, BUILD_ISO);
  await answer(page, /older result/, "Overwrite");
  const half = () =>
    readdirSync(path.join(folder, "output")).some((name) =>
      existsSync(path.join(folder, "output", name, "bootiso", "install.iso")),
    );
  const question = page.locator(".monaco-dialog-box", { hasText: /rights of root/ });
  await waitFor(page, "half an ISO", async () => {
    if (await question.isVisible()) await answer(page, /rights of root/, "Run");
    return half() || undefined;
  });
}

/** @param {string} text */
const built = (text) => [BASE, "RUN mkdir -p /usr/share/mishap", text].filter(Boolean).join("\n");

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {Server} server
 * @param {(settings: Record<string, unknown>, env?: NodeJS.ProcessEnv) => Promise<Server>} startServer
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function mishapsTests(context, server, startServer) {
  return [
    [
      "Mishaps: a lint of the built image that is stopped leaves no container behind",
      async () => {
        const folder = makeProject(
          "hanging",
          `FROM ${built(`RUN printf '#!/bin/sh\\nsleep ${LONG}\\n' > /usr/bin/bootc`)}\n`,
        );
        await podman(["build", "--pull=never", "--tag", "localhost/hanging:latest", folder]);
        const page = await openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
        await runCommand(page, "bootc: Lint Built Image");
        await waitForContainers(page, "bootc-lint-", 1);
        await answer(page, /Lint Built Image: ./, "Cancel");
        await answer(page, /Lint Built Image was stopped/);
        await waitForContainers(page, "bootc-lint-", 0);
        await page.close();
      },
    ],
    ...restingTests(context, startServer),
    ...reloadTests(context, server),
    ...diskFullTests(context, server, startServer),
    [
      "Mishaps: an image builder that cannot be had is told before the build, and is the reason when it fails",
      async () => {
        const folder = makeProject("unbuilt", `FROM ${built("")}\n`);
        const own = await startServer({ "bootc.imageBuilder.image": ABSENT_BUILDER });
        const page = await openWindow(context, own, { folder, file: path.join(folder, "Containerfile") });
        await runCommand(page, BUILD_ISO);
        const { text, buttons } = await answer(page, /will not come through/, "Build Anyway");
        if (!text.includes(`its registry cannot be reached: ${ABSENT_BUILDER}`)) throw new Refusal(text);
        if (!buttons.includes("Pull the Image Builder")) throw new Refusal(`buttons: ${buttons}`);
        await answer(page, /rights of root/, "Run");
        await answer(
          page,
          /failed with exit code 125: The image builder .*absent-builder.* could not be pulled/,
        );
        if (existsSync(path.join(folder, ISO))) throw new Refusal("there is an ISO");
        await page.close();
        await own.stop();
      },
    ],
  ];
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {(settings: Record<string, unknown>) => Promise<Server>} startServer
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
function restingTests(context, startServer) {
  const folder = makeProject("half", `FROM ${built("")}\n`);
  /** @type {Server} */
  let server;
  /** @type {Page} */
  let page;
  return [
    [
      "Mishaps: half an ISO: a builder that is stopped ends with its container, and the older ISO stays as it was",
      async () => {
        await buildRestingBuilder(RESTING_BUILDER, LONG);
        server = await startServer({ "bootc.imageBuilder.image": RESTING_BUILDER });
        page = await openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
        writeOlderIso(folder);
        await startIso(page, folder);
        await answer(page, /Build bootc ISO: ./, "Cancel");
        await answer(page, /Build bootc ISO was stopped/);
        await waitForContainers(page, "bootc-builder-", 0);
        expectOlderIso(folder);
      },
    ],
    [
      "Mishaps: half an ISO: a window that is loaded again shows that the build goes on, and tells its end",
      async () => {
        await startIso(page, folder);
        await page.reload();
        await answer(page, /^Build bootc ISO: .*\d/);
        await openView(page, "bootc");
        await page.getByRole("treeitem", { name: /^History/ }).click();
        const history = (/** @type {RegExp} */ row) =>
          waitForTree(page, "Projects", `${row}`, (rows) => rows.some((shown) => row.test(shown)));
        await history(/^Build bootc ISO ?running$/);
        // No second one writes into the same files.
        await runCommand(page, BUILD_ISO);
        await answer(page, /older result/, "Overwrite");
        await answer(page, /Another build is writing this result already/);
        const [name = ""] = await containers("bootc-builder-");
        await podman(["exec", name, "killall", "sleep"]);
        await waitForContainers(page, "bootc-builder-", 0);
        await history(/^Build bootc ISO ?(?!.*(?:exit|stopped|running)).*(?:ago|now) · /);
        const iso = readFileSync(path.join(folder, ISO)).toString("latin1", 32769, 32774);
        if (iso !== "CD001") throw new Refusal(`${ISO} holds ${iso}`);
        const { buttons } = await answer(page, /The installer is ready: .*install\.iso \(/);
        for (const button of ["Open Folder", "Boot in VM", "Copy SHA-256"])
          if (!buttons.includes(button)) throw new Refusal(`buttons: ${buttons}`);
      },
    ],
    [
      "Mishaps: half an ISO: Cancel in the window that was loaded again ends the builder, and the older ISO stays as it was",
      async () => {
        rmSync(path.join(folder, "output"), { recursive: true });
        writeOlderIso(folder);
        await startIso(page, folder);
        await page.reload();
        await answer(page, /Build bootc ISO: ./, "Cancel");
        await answer(page, /Build bootc ISO was stopped/);
        await waitForContainers(page, "bootc-builder-", 0);
        expectOlderIso(folder);
        await page.close();
        await server.stop();
      },
    ],
  ];
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {Server} server
 * @param {(settings: Record<string, unknown>, env: NodeJS.ProcessEnv) => Promise<Server>} startServer
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
function diskFullTests(context, server, startServer) {
  return [
    [
      "Mishaps: a full disk in the middle of the ISO is foreseen, is the reason told, and the older ISO stays as it was",
      async () => {
        const folder = makeProject("narrow", `FROM ${built("")}\n`);
        const output = path.join(folder, "output");
        await withSmallDisk(output, "100k", async () => {
          writeOlderIso(folder);
          const page = await openWindow(context, server, {
            folder,
            file: path.join(folder, "Containerfile"),
          });
          await runCommand(page, BUILD_ISO);
          const { text } = await answer(page, /will not come through/, "Build Anyway");
          if (!text.includes(`in ${output}, and`)) throw new Refusal(text);
          await answer(page, /older result/, "Overwrite");
          await answer(page, /rights of root/, "Run");
          await answer(
            page,
            /Build bootc ISO failed with exit code 1: The disk is full: dd: .*No space left/,
          );
          expectOlderIso(folder);
          await page.close();
        });
      },
    ],
    [
      "Mishaps: a full disk in the middle of an image is told at its command, and the build comes through once there is room",
      async () => {
        const file = path.join(makeProject("wide", ""), "Containerfile");
        writeFileSync(file, `FROM ${built("RUN dd if=/dev/zero of=/usr/share/mishap/map bs=1M count=60")}\n`);
        const store = temporaryFolder("store");
        const disk = path.join(store, "disk");
        const archive = path.join(store, "base.tar");
        const configuration = path.join(store, "storage.conf");
        writeFileSync(
          configuration,
          `[storage]\ndriver = "overlay"\ngraphroot = "${disk}/root"\nrunroot = "${store}/run"\n`,
        );
        const env = { ...podmanEnvironment, CONTAINERS_STORAGE_CONF: configuration };
        mkdirSync(disk);
        await withSmallDisk(disk, "24m", async () => {
          await podman(["save", "--output", archive, BASE]);
          await podman(["load", "--input", archive], { env });
          const own = await startServer({}, env);
          const page = await openWindow(context, own, { folder: path.dirname(file), file });
          await runCommand(page, "bootc: Build Image");
          await answer(page, /Build Image failed with exit code 1: The disk is full: dd: error writing/);
          const problems = await waitForProblems(page, "where the disk was full", (seen) =>
            seen.some(({ source }) => source === "podman build"),
          );
          const places = problems.filter(({ source }) => source === "podman build").map(({ line }) => line);
          if (places.join() !== "3") throw new Refusal(`the problem stands in line ${places}`);
          writeFileSync(file, `FROM ${built("")}\n`);
          await runCommand(page, "bootc: Build Image");
          await answer(page, /The image .* is built/);
          await page.close();
          await own.stop();
          await podman(["system", "reset", "--force"], { env });
        });
      },
    ],
  ];
}

/**
 * @param {string} folder
 * @param {string} size
 * @param {() => Promise<void>} work
 */
async function withSmallDisk(folder, size, work) {
  mkdirSync(folder, { recursive: true });
  await run("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  try {
    await work();
  } finally {
    await run("umount", ["--recursive", "--lazy", folder], { mayFail: true });
  }
}
