// "Check Environment" on this machine with its real podman, and what is told before a build that would break.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForLine } from "../../scripts/lib/workbench/editor.mjs";
import { rowTip, spokenRows, toggleView, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";
import { BUILDER_IMAGE, podman } from "../podman/stand-ins.mjs";

const VIEW = "Environment";
const builderIsHere = new RegExp(`^Image builder ?${BUILDER_IMAGE}`);
const CHECK = "bootc: Check Environment";

/** Both break a build with an old podman, and only one of them with a new one. */
const BROKEN = `FROM quay.io/fedora/fedora-bootc:43
RUN systemctl start sshd
RUN <<EOF
echo works > /etc/doctor
EOF
`;

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */

/** @param {string} text of the Containerfile */
function makeProject(text) {
  const folder = path.join(temporaryFolder("project"), "doctor-shop");
  const file = path.join(folder, "Containerfile");
  mkdirSync(folder);
  writeFileSync(file, text);
  return { folder, file };
}

/** @param {readonly string[]} args */
async function say(args) {
  const { stdout } = await podman(args);
  return stdout.trim();
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @param {(page: Page, name: string) => Promise<void>} picture
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function environmentTests(context, server, picture) {
  /** @type {Page} */
  let page;
  return [
    [
      "Check Environment shows what this machine has for the project in the editor",
      async () => {
        const version = /\d+\.\d+\.\d+/.exec(await say(["--version"]))?.[0];
        const buildah = await say(["info", "--format", "{{.Host.BuildahVersion}}"]);
        const { folder, file } = makeProject("FROM quay.io/fedora/fedora-bootc:43\n");
        page = await openWindow(context, server, { folder, file });
        await runCommand(page, CHECK);
        // The other view of the group leaves it little room.
        await toggleView(page, "Projects");
        const rows = await waitForTree(
          page,
          VIEW,
          "the builder",
          (seen) => seen.some((row) => builderIsHere.test(row)) && seen.some((row) => row.startsWith("KVM")),
        );
        for (const expected of [
          new RegExp(`^podman ?${version}$`),
          new RegExp(`^Heredocs ?(?:not )?read by buildah ${buildah}$`),
          /^podman machine ?not needed on Linux$/,
          /^Project image ?not built yet: localhost\/doctor-shop:latest$/,
          /^Updates ?none: no machine can reach localhost\/doctor-shop:latest$/,
          /^Free space ?[\d.]+ GiB in root's container storage$/,
        ])
          if (!rows.some((row) => expected.test(row)))
            throw new Refusal(`no line ${expected}: ${JSON.stringify(rows, undefined, 2)}`);
        const spoken = await spokenRows(page, VIEW);
        if (!spoken.some((label) => /^Updates: warning\. .* Enter: Open Settings/.test(label)))
          throw new Refusal(`a screen reader hears: ${JSON.stringify(spoken, undefined, 2)}`);
        await rowTip(page, VIEW, "Updates", /looks for updates under the name/);
        await picture(page, "environment.png");
      },
    ],
    [
      "Check Environment notices that the image builder is gone, and that it is back",
      async () => {
        const id = await say(["image", "inspect", "--format", "{{.Id}}", BUILDER_IMAGE]);
        const shows = (/** @type {RegExp} */ state) => async () => {
          await runCommand(page, CHECK);
          await waitForTree(page, VIEW, `${state}`, (seen) => seen.some((row) => state.test(row)));
        };
        try {
          await podman(["untag", id, BUILDER_IMAGE]);
          await shows(
            /^Image builder ?not here(?: yet, the first build pulls it|, and its registry cannot be reached): quay/,
          )();
        } finally {
          await podman(["tag", id, BUILDER_IMAGE]);
        }
        await shows(builderIsHere)();
        await runCommand(page, "bootc: Set Up Podman Machine…");
        await answer(page, /needs no machine on Linux/);
        await page.close();
      },
    ],
    [
      "Build Image tells first what will break the build, leads to it, and builds all the same where that is wanted",
      async () => {
        const { folder, file } = makeProject(BROKEN);
        page = await openWindow(context, server, { folder, file });
        await runCommand(page, "bootc: Build Image");
        const { text } = await answer(page, /will not come through|will break this build/, "Show Problems");
        if (!/Containerfile:2: /.test(text)) throw new Refusal(`the error is not in the question: ${text}`);
        await waitForLine(page, 2);
        await runCommand(page, "bootc: Build Image");
        await answer(page, /will not come through|will break this build/, "Build Anyway");
        await answer(page, /Build Image failed with exit code \d+/);
        await page.close();
      },
    ],
  ];
}
