// "Deploy…" in a real VS Code, with OpenSSH's client and server below and a host whose bootc writes down what it hears.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { startVscodeServer } from "../../scripts/lib/vscode-server.mjs";
import { waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { pickRow } from "../../scripts/lib/workbench/quick-pick.mjs";
import { openView, pressRowAction, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, openWindow, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";
import { startHost } from "../machine/host.mjs";

const DEPLOY = "bootc: Deploy…";
const VIEW = "Projects";
const WHICH_HOST = /which host/;
const ON_HOST = /^Deploy to edge$/;
/** Not answered yet. */
const KEY_QUESTION = /continue connecting \(yes\/no\S*\)\?$/;
const STATUS_CALL = "bootc [status] [--format=json]";
const IMAGE = "quay.io/example/kiosk:2";

/** @param {string} image the name of the built image */
function makeProject(image) {
  const folder = path.join(temporaryFolder("project"), "kiosk");
  mkdirSync(path.join(folder, ".vscode"), { recursive: true });
  writeFileSync(
    path.join(folder, ".vscode", "settings.json"),
    JSON.stringify({ "bootc.build.imageName": image }),
  );
  writeFileSync(path.join(folder, "Containerfile"), "FROM quay.io/fedora/fedora-bootc:43\n");
  return folder;
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} vsix
 * @param {(page: Page, name: string) => Promise<void>} picture
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function deployTests(context, vsix, picture) {
  return [
    [
      "Deploy… refuses an unknown host key, and with a known one switches, upgrades and rolls back, also from the Projects view",
      async () => {
        const host = await startHost();
        const server = await startVscodeServer({ vsix, trustEverything: true, env: host.env });
        try {
          await deployTo(host, await openProject(context, server, IMAGE), picture);
          await refuseLocalName(host, await openProject(context, server, "localhost/kiosk:2"));
        } finally {
          await server.stop();
          await host.stop();
        }
      },
    ],
  ];
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @param {string} image
 */
function openProject(context, server, image) {
  const folder = makeProject(image);
  return openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
}

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../machine/host.mjs").TestHost} TestHost */

/**
 * @param {TestHost} host
 * @param {Page} page
 * @param {(page: Page, name: string) => Promise<void>} picture
 */
async function deployTo(host, page, picture) {
  await runCommand(page, DEPLOY);
  await pickRow(page, WHICH_HOST, host.name);
  const { text } = await answer(page, /rights of root/, "Run");
  for (const part of ["ssh -T -o BatchMode=yes", "StrictHostKeyChecking=ask", "sudo -n bootc status"])
    if (!text.includes(part)) throw new Refusal(`${part} is not in the question: ${text}`);
  await answerInTerminal(page, KEY_QUESTION, "no");
  await answer(page, /host key of edge was not confirmed/);
  await requireCalls(page, host, []);

  await startDeploy(page, host);
  await answerInTerminal(page, KEY_QUESTION, "yes");
  await choose(page, "Switch to This Image", `sudo bootc switch -- ${IMAGE}`);
  await answer(page, /What edge starts next is decided/);
  await requireCalls(page, host, [STATUS_CALL, `bootc [switch] [--] [${IMAGE}]`]);

  await startDeploy(page, host);
  await choose(page, "Check for an Upgrade…", "sudo bootc upgrade --check");
  await pickRow(page, /upgrade for edge/, "Upgrade and Restart");
  await confirm(page, "sudo bootc upgrade --apply");
  await answer(page, /edge restarts/);
  await requireCalls(page, host, [STATUS_CALL, "bootc [upgrade] [--check]", "bootc [upgrade] [--apply]"]);

  await runCommand(page, "Notifications: Clear All Notifications");
  await startDeploy(page, host);
  await choose(page, "Roll Back", "sudo bootc rollback");
  // Rows that are made anew under the pointer know no host.
  await answer(page, /What edge starts next is decided/);
  await requireCalls(page, host, [STATUS_CALL, "bootc [rollback]"]);
  await deployFromView(host, page, picture);

  await host.knowAnotherKey();
  await startDeploy(page, host);
  await answer(page, /host key of edge has changed/, "Copy Command");
  await requireCalls(page, host, []);
  await host.knowKey();
  await page.close();
}

/**
 * The host stands in the view, which knows that it was changed; its row leads to the list without asking which host.
 * @param {TestHost} host
 * @param {Page} page
 * @param {(page: Page, name: string) => Promise<void>} picture
 */
async function deployFromView(host, page, picture) {
  await openView(page, "bootc");
  await waitForTree(page, VIEW, "the host", (rows) =>
    rows.some((row) => /^edge ?changed since, ask again · asked/.test(row)),
  );
  await pressRowAction(page, VIEW, /^edge/, "Deploy…");
  await waitForTree(page, VIEW, "what it runs", (rows) =>
    rows.some((row) => /^edge ?runs quay\.io\/example\/kiosk:1 · asked/.test(row)),
  );
  await picture(page, "deploy.png");
  await pickRow(page, ON_HOST, "Booted");
  const status = page.locator(".view-lines", { hasText: "bootc status: edge" });
  await waitFor(page, "the whole status", async () => (await status.isVisible()) || undefined);
  await requireCalls(page, host, [STATUS_CALL]);
}

/**
 * @param {TestHost} host
 * @param {Page} page
 */
async function refuseLocalName(host, page) {
  await startDeploy(page, host);
  await answer(page, /rights of root/, "Run");
  await pickRow(page, ON_HOST, "Switch to This Image");
  await answer(page, /host cannot pull localhost\/kiosk:2/);
  await requireCalls(page, host, [STATUS_CALL]);
  await page.close();
}

/**
 * @param {Page} page
 * @param {TestHost} host
 */
async function startDeploy(page, host) {
  await runCommand(page, DEPLOY);
  await pickRow(page, WHICH_HOST, host.name);
}

/**
 * @param {Page} page
 * @param {string} label
 * @param {string} command
 */
async function choose(page, label, command) {
  await pickRow(page, ON_HOST, label);
  await confirm(page, command);
}

/**
 * @param {Page} page
 * @param {string} command
 */
async function confirm(page, command) {
  const { text } = await answer(page, /Run this on edge/, "Run");
  if (!text.includes(`'${command}'`)) throw new Refusal(`${command} is not in the question: ${text}`);
}

/**
 * @param {Page} page
 * @param {RegExp} question
 * @param {string} word
 */
async function answerInTerminal(page, question, word) {
  await waitForTerminal(page, question);
  await page.locator(".terminal-wrapper.active").click();
  await page.keyboard.type(`${word}\n`);
}

/** @type {WeakMap<TestHost, number>} */
const seen = new WeakMap();

/**
 * What bootc was asked since the last look.
 * @param {Page} page
 * @param {TestHost} host
 * @param {readonly string[]} expected
 */
async function requireCalls(page, host, expected) {
  const before = seen.get(host) ?? 0;
  const news = () => host.calls().slice(before);
  await waitFor(page, `the calls ${expected}`, async () => news().join() === expected.join() || undefined, {
    seen: news,
  });
  seen.set(host, before + expected.length);
}
