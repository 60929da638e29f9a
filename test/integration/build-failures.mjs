// A build that fails: its cause in the message, and in the Problems view at the line that brought it about, until the
// command succeeds. podman is real, and says its own words.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForProblems } from "../../scripts/lib/workbench/panel.mjs";
import { answer, openFile, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";

const CONTAINERFILE = `FROM quay.io/centos-bootc/centos-bootc:stream10
RUN mkdir -p /usr/lib/till && \\
    ls /usr/lib/till/drawer && \\
    touch /usr/lib/till/ready
`;
const KICKSTART = `[customizations.installer.kickstart]
contents = "text"
`;
const CONFIG = `${KICKSTART}
[[customizations.user]]
name = "clerk"
key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIN0dYkR4bJ0lq0o5xPzcyNJcA8AytVJxhO5cQ7m2m9Vt clerk"
`;

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @param {(page: import("playwright-core").Page, name: string) => Promise<void>} picture
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function buildFailureTests(context, server, picture) {
  const folder = path.join(temporaryFolder("project"), "till");
  const file = path.join(folder, "Containerfile");
  const config = path.join(folder, "config.toml");
  /** @type {import("playwright-core").Page} */
  let page;

  /** @param {string} tool */
  const placesOf = async (tool, count = 1) => {
    const problems = await waitForProblems(
      page,
      `${count} of ${tool}`,
      (seen) => seen.filter(({ source }) => source === tool).length === count,
    );
    return problems.filter(({ source }) => source === tool).map((one) => `${one.file}:${one.line}`);
  };

  /** @param {string[]} places @param {string} expected */
  const expectPlaces = (places, expected) => {
    if (places.join() !== expected) throw new Refusal(`the problem stands at ${places.join()}`);
  };

  return [
    [
      "a failed build: a RUN that fails in the middle of a chain stands in the Problems view at its command",
      async () => {
        mkdirSync(folder);
        writeFileSync(file, CONTAINERFILE);
        page = await openWindow(context, server, { folder, file });
        await runCommand(page, "bootc: Build Image");
        const { buttons } = await answer(page, /exit code 1: `ls` fails here .*drawer/, "Show Problems");
        if (!buttons.includes("Show Log")) throw new Refusal(`buttons: ${buttons}`);
        expectPlaces(await placesOf("podman build"), "Containerfile:3");
        await picture(page, "build-failure.png");
      },
    ],
    [
      "a failed build: the problem follows its command through edits",
      async () => {
        writeFileSync(file, `# What a till needs\n${CONTAINERFILE}`);
        await waitForProblems(page, "the problem one line further down", (seen) =>
          seen.some(({ source, line }) => source === "podman build" && line === 4),
        );
      },
    ],
    [
      "a failed build: the problem is gone once the image is built",
      async () => {
        writeFileSync(file, CONTAINERFILE.replace(/ {4}ls .*\n/, ""));
        await runCommand(page, "bootc: Build Image");
        await answer(page, /The image .* is built/);
        await placesOf("podman build", 0);
      },
    ],
    [
      "a failed build: a config that the image builder refuses has its problem at the line to blame, until it is mended",
      async () => {
        writeFileSync(config, CONFIG);
        await openFile(page, "config.toml");
        await runCommand(page, "Build bootc ISO");
        await answer(page, /An error will break this build/, "Build Anyway");
        await answer(page, /rights of root/, "Run");
        await answer(page, /exit code 1: .* exclude each other/, "Show Problems");
        expectPlaces(await placesOf("bootc-image-builder"), "config.toml:4");
        writeFileSync(config, KICKSTART);
        await runCommand(page, "Build bootc ISO");
        await answer(page, /installer is ready/);
        await placesOf("bootc-image-builder", 0);
        await page.close();
      },
    ],
  ];
}
