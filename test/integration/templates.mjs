// The whole way of each template of "New bootc Project", in one window: its questions, a project in which nothing is found,
// the image, its own lint, the installer, and where the view shows it.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForLens } from "../../scripts/lib/workbench/editor.mjs";
import { readProblems } from "../../scripts/lib/workbench/panel.mjs";
import { choosePath, fillIn, pickRow } from "../../scripts/lib/workbench/quick-pick.mjs";
import { openView, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, openFile, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJf1XI32kIEbybV7wy58e9AxYxxBClTop38tPgKLUI7N me@desk";

/**
 * @typedef {object} Row
 * @property {string} label of the template
 * @property {string} name of the folder and in the name of the image
 * @property {string} [base] absent: the template fits only one, so that nothing is asked
 * @property {boolean} [key] an administrator with a key; else the installer asks
 * @property {string} [rootfs] asked for where neither base nor template names one
 */

/** @type {readonly Row[]} bases and accounts of every kind among them */
const templates = [
  { label: "KDE desktop", name: "kde", base: "AlmaLinux 9" },
  { label: "GNOME desktop", name: "gnome", base: "CentOS Stream 9", key: true },
  { label: "Server with a container", name: "server", base: "Fedora 43", rootfs: "ext4" },
  { label: "Virtualization host", name: "vmhost", base: "AlmaLinux 10", key: true },
  { label: "Kiosk", name: "kiosk" },
  { label: "Minimal image", name: "minimal", base: "CentOS Stream 10" },
];

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */

/**
 * @param {Page} page
 * @param {Row} row
 * @param {string} parent
 * @param {string} image
 */
async function makeProject(page, { label, name, base, key }, parent, image) {
  await runCommand(page, "bootc: New bootc Project…");
  await pickRow(page, /what shall the image be/, label);
  if (base) await pickRow(page, /which base image/, base);
  await pickRow(page, /who may log in/, key ? "An administrator with an SSH key" : "The installer asks");
  if (key) {
    await fillIn(page, /^Name of the account/, "min");
    await fillIn(page, /^Public SSH key/, KEY);
  }
  await fillIn(page, /^Name of the new folder/, name);
  await fillIn(page, /^Name of the image/, image);
  await choosePath(page, /^Where shall the new folder/, parent);
  await answer(page, /The project is ready/, "Open");
  await page.waitForURL((address) => address.href.endsWith(`/${name}`));
}

/** @param {Page} page @param {string} when */
async function expectNoProblems(page, when) {
  const problems = await readProblems(page);
  if (problems.length > 0) throw new Refusal(`${when}: ${JSON.stringify(problems, undefined, 2)}`);
}

/** @param {Page} page @param {string} file */
async function openAnalysed(page, file) {
  await openFile(page, file);
  await waitForLens(page, "Build bootc ISO");
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function templatesTests(context, server) {
  const parent = temporaryFolder("projects");
  /** @type {Page | undefined} each project is begun in the window of the one before */
  let window;
  return templates.map((row) => [
    `New bootc Project, ${row.label}: nothing found, image, its lint, ISO, and the ISO in the view`,
    async () => {
      const page = window ?? (await openWindow(context, server, { folder: parent }));
      window = undefined;
      const image = `quay.io/ways/${row.name}:v1`;
      await makeProject(page, row, parent, image);
      await openAnalysed(page, "config.toml");
      await openAnalysed(page, "Containerfile");
      await expectNoProblems(page, "in the new project");

      await runCommand(page, "bootc: Build Image");
      await answer(page, new RegExp(`The image ${image} is built`));
      await runCommand(page, "bootc: Lint Built Image");
      await answer(page, /finds nothing in the image/);
      await expectNoProblems(page, "in the built image");

      await runCommand(page, "Build bootc ISO");
      if (row.rootfs) await pickRow(page, /names no root file system/, row.rootfs);
      const { text } = await answer(page, /rights of root/, "Run");
      if (/Updates: none/.test(text)) throw new Refusal(`no machine would find updates: ${text}`);
      await answer(page, /installer is ready/);
      const iso = path.join(parent, row.name, "output", "bootiso", "install.iso");
      if (!existsSync(iso) || readFileSync(iso).toString("latin1", 32769, 32774) !== "CD001")
        throw new Refusal(`${iso} is no ISO`);

      await openView(page, "bootc");
      await waitForTree(page, "Projects", "the installer with its size and age", (rows) =>
        rows.some((shown) => /^bootiso\/install\.iso ?installer · \d+ kB · .*(?:ago|now)$/.test(shown)),
      );
      if (row === templates.at(-1)) await page.close();
      else window = page;
    },
  ]);
}
