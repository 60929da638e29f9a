// Restricted Mode: whatever the files of an untrusted folder say, and whichever way a command is called, nothing runs.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { startVscodeServer } from "../../scripts/lib/vscode-server.mjs";
import { waitForProblems } from "../../scripts/lib/workbench/panel.mjs";
import { answer, commandTitles, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";
import { recordingPodman } from "./recording-podman.mjs";

const REASON = /bootc runs no commands in Restricted Mode/;
const ACTIONS = ["image", "iso", "disk", "lint", "push", "pull", "run", "farm", "vm", "deploy"];
/** Called by a key, which asks no menu whether it may. */
const COMMANDS = [
  ...["buildImage", "buildImageWithOptions", "buildIso", "buildDisk", "lintImage", "pushImage", "pullImage"],
  ...["logIn", "runContainer", "buildFarm", "bootVm", "deploy", "setUpMachine"],
];
const keyOf = (/** @type {number} */ index) => `Control+Alt+Shift+${String.fromCharCode(65 + index)}`;

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} vsix
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function restrictedModeTests(context, vsix) {
  const folder = path.join(temporaryFolder("project"), "untrusted");
  const podman = recordingPodman();
  const evil = recordingPodman();
  /** @type {import("../../scripts/lib/vscode-server.mjs").VscodeServer} */
  let server;
  /** @type {import("playwright-core").Page} */
  let page;
  const expectNothing = () => {
    const ran = [...podman.everything(), ...evil.everything()];
    if (ran.length > 0) throw new Refusal(`it ran: ${JSON.stringify(ran)}`);
  };
  return [
    [
      "Restricted Mode: files are checked, and builds are not offered",
      async () => {
        server = await startVscodeServer({ vsix, env: podman.env });
        writeKeys(server.dataFolder);
        writeProject(folder, evil.program);
        page = await openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
        await answer(page, /trust the authors/i, "No, I don't trust the authors");
        await waitForProblems(page, "findings", (problems) => problems.length > 0);
        const titles = await commandTitles(page, "bootc: ");
        if (!titles.some((title) => title.includes("Show Log"))) throw new Refusal(`commands: ${titles}`);
        const running = /Build|Push|Pull|Run|Log In|Boot|Deploy|Lint|Check|Set Up/;
        if (titles.some((title) => running.test(title))) throw new Refusal(`offered: ${titles}`);
        expectNothing();
      },
    ],
    [
      "Restricted Mode: a command that is called all the same says why it runs nothing",
      async () => {
        for (const index of COMMANDS.keys()) {
          await runCommand(page, "Notifications: Clear All Notifications");
          await page.keyboard.press("Control+1");
          await page.keyboard.press(keyOf(index));
          await answer(page, REASON);
        }
        expectNothing();
      },
    ],
    [
      "Restricted Mode: neither a task that starts with the folder nor one that is chosen runs",
      async () => {
        await runCommand(page, "Tasks: Run Task");
        await answer(page, /trust/i, "Cancel");
        await page.keyboard.press("Escape");
        await runCommand(page, "View: Show bootc");
        expectNothing();
        await page.close();
        await server.stop();
      },
    ],
  ];
}

/** @param {string} dataFolder */
function writeKeys(dataFolder) {
  const keys = COMMANDS.map((name, index) => ({
    key: keyOf(index).toLowerCase().replace("control", "ctrl"),
    command: `bootc.${name}`,
  }));
  writeFileSync(path.join(dataFolder, "User", "keybindings.json"), JSON.stringify(keys));
}

/**
 * @param {string} folder
 * @param {string} evil a program
 */
function writeProject(folder, evil) {
  mkdirSync(path.join(folder, ".vscode"), { recursive: true });
  writeFileSync(
    path.join(folder, "Containerfile"),
    "FROM quay.io/fedora/fedora-bootc:43\nRUN dnf install vim\n",
  );
  const runOptions = { runOn: "folderOpen" };
  const tasks = ACTIONS.map((action) => ({
    label: action,
    type: "bootc",
    action,
    runOptions,
    problemMatcher: [],
  }));
  const settings = {
    "bootc.build.podmanPath": evil,
    "bootc.build.extraArguments": ["--volume=/:/host"],
    "bootc.imageBuilder.image": "evil.example/builder",
    "bootc.imageBuilder.extraArguments": ["--volume=/:/host"],
    "task.allowAutomaticTasks": "on",
    "security.workspace.trust.enabled": false,
  };
  writeFileSync(path.join(folder, ".vscode", "tasks.json"), JSON.stringify({ version: "2.0.0", tasks }));
  writeFileSync(path.join(folder, ".vscode", "settings.json"), JSON.stringify(settings));
}
