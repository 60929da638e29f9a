// Another builder than bootc-image-builder: chosen, told apart in what it refuses, and at work, with real podman below.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { pickRow, pickRows } from "../../scripts/lib/workbench/quick-pick.mjs";
import { answer, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";

const BUILD_MILLISECONDS = 180_000;
const BUILD_ISO = "Build bootc ISO";
const WHICH_BUILDER = /which program/;

const USER = `[[customizations.user]]
name = "alice"
key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl alice"
groups = ["wheel"]
`;
/** bootc-image-builder passes over it; image-builder refuses it. */
const ONLY_WARNED_OF = `${USER}
[customizations]
hostname = "shop"
`;

function makeProject() {
  const folder = path.join(temporaryFolder("project"), "builder-shop");
  const file = path.join(folder, "Containerfile");
  mkdirSync(folder);
  writeFileSync(file, "FROM quay.io/centos-bootc/centos-bootc:stream9\nRUN bootc container lint\n");
  writeFileSync(path.join(folder, "config.toml"), ONLY_WARNED_OF);
  return { folder, file };
}

/**
 * @param {string} text of a question
 * @param {readonly string[]} parts
 */
function requireParts(text, parts) {
  for (const part of parts)
    if (!text.includes(part)) throw new Refusal(`${part} is not in the question: ${text}`);
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function buildersTests(context, server) {
  const { folder, file } = makeProject();
  const iso = path.join(folder, "output", "bootiso", "install.iso");
  /** @type {import("playwright-core").Page} */
  let page;
  return [
    [
      "Change Builder… makes image-builder the one that reads the config, and what it refuses is told before the build",
      async () => {
        page = await openWindow(context, server, { folder, file });
        await runCommand(page, "bootc: Change Builder…");
        await pickRow(page, WHICH_BUILDER, "image-builder");
        await answer(page, /built by ghcr\.io\/osbuild\/image-builder-cli:latest from now on/);
        await runCommand(page, BUILD_ISO);
        const { text } = await answer(page, /will break this build/, "Cancel");
        requireParts(text, ["config.toml:7: "]);
      },
    ],
    [
      "the builder image-builder makes no anaconda-iso, and its own ISO instead",
      async () => {
        writeFileSync(path.join(folder, "config.toml"), USER);
        await runCommand(page, BUILD_ISO);
        const { text } = await answer(page, /will refuse this/, "Build bootc-generic-iso");
        requireParts(text, ["anaconda-iso"]);
        const { text: commands } = await answer(page, /rights of root/, "Run");
        requireParts(commands, [
          "image-builder-cli:latest build --bootc-ref localhost/builder-shop:latest --blueprint /config.toml",
          "--output-dir /output/bootiso --output-name install -- bootc-generic-iso",
        ]);
        await waitForTerminal(
          page,
          /Image build successful: \/output\/bootiso\/install\.iso/,
          BUILD_MILLISECONDS,
        );
        await answer(page, /The installer is ready/);
        if (!existsSync(iso)) throw new Refusal("no ISO");
      },
    ],
    [
      "the end of a build by image-builder tells the size, and leads to folder, virtual machine and checksum",
      async () => {
        const { text, buttons } = await answer(
          page,
          /The installer is ready: .*install\.iso \(\d+ kB\)/,
          "Copy SHA-256",
        );
        const expected = ["Open Folder", "Boot in VM", "Copy SHA-256"];
        if (expected.some((title) => !buttons.includes(title)))
          throw new Refusal(`the buttons of “${text}” are ${buttons}`);
        const sum = createHash("sha256").update(readFileSync(iso)).digest("hex");
        await answer(page, new RegExp(`Copied: ${sum}`));
      },
    ],
    [
      "the builder image-builder is remembered, and so is its ISO",
      async () => {
        await runCommand(page, BUILD_ISO);
        await answer(page, /older result/, "Cancel");
      },
    ],
    [
      "the builder image-builder makes each disk in a run of its own, and can be changed where its command is shown",
      async () => {
        await runCommand(page, "Build Disk Image…");
        await pickRows(page, /which types/, ["qcow2"], ["oci"]);
        const { text } = await answer(page, /rights of root/, "Change Builder…");
        requireParts(text, ["--output-name disk -- qcow2", "--output-dir /output/oci"]);
        await pickRow(page, WHICH_BUILDER, "CentOS bootc-image-builder");
        await pickRows(page, /which types/, ["qcow2"], []);
        const { text: commands } = await answer(page, /rights of root/, "Cancel");
        requireParts(commands, ["bootc-image-builder:latest --type qcow2"]);
        await page.close();
      },
    ],
  ];
}
