// Tasks of type `bootc` in tasks.json, each action run from the palette, with real podman and a registry on loopback that
// the editor logs in to first.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForLens } from "../../scripts/lib/workbench/editor.mjs";
import { typeInTerminal, waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { fillIn, pickRow } from "../../scripts/lib/workbench/quick-pick.mjs";
import { runTask } from "../../scripts/lib/workbench/tasks.mjs";
import { answer, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";
import { ACCOUNT, PASSWORD, startRegistry } from "../podman/registry.mjs";
import { podman, podmanEnvironment } from "../podman/stand-ins.mjs";

const IMAGE = "localhost/booth:task";
const CONTAINERFILE = `FROM quay.io/fedora/fedora-bootc:43
ARG SIGN=closed
RUN mkdir -p /usr/share/booth && echo "$SIGN" > /usr/share/booth/sign
RUN mkdir -p /var/lib/booth
`;

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {(settings: Record<string, unknown>, env: NodeJS.ProcessEnv) => Promise<import("../../scripts/lib/vscode-server.mjs").VscodeServer>} startServer
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function taskActionTests(context, startServer) {
  const folder = path.join(temporaryFolder("project"), "booth");
  /** @type {import("../podman/registry.mjs").Registry} */
  let registry;
  /** @type {import("../../scripts/lib/vscode-server.mjs").VscodeServer} */
  let server;
  /** @type {import("playwright-core").Page} */
  let page;
  const destination = () => `${registry.name}/shop/booth:v1`;
  /**
   * @param {string} label
   * @param {RegExp} message
   * @param {string} [button]
   */
  const runAndAnswer = async (label, message, button) => {
    await runCommand(page, "Notifications: Clear All Notifications");
    await runTask(page, label);
    return answer(page, message, button);
  };
  return [
    [
      "Task actions: Log In to Registry… asks podman's question in the terminal",
      async () => {
        registry = await startRegistry();
        writeProject(folder, destination());
        server = await startServer({}, { ...podmanEnvironment, ...registry.env });
        page = await openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
        await waitForLens(page, "Build Image");
        await runCommand(page, "bootc: Log In to Registry…");
        await fillIn(page, /^Log In to Registry: which one/, registry.name);
        await fillIn(page, /^Log In to/, ACCOUNT);
        await waitForTerminal(page, /Password:$/);
        await typeInTerminal(page, PASSWORD);
        await answer(page, new RegExp(`podman is logged in to ${registry.name} as ${ACCOUNT}`));
      },
    ],
    [
      "Task actions: image, lint, push, pull and run do what their commands do",
      async () => {
        await runAndAnswer("my image", /image localhost\/booth:task is built/);
        await runAndAnswer("my lint", /finds 1 things? in the image localhost\/booth:task/);
        await runAndAnswer("my push", /image is in the registry/);
        if (!(await registry.digestOf("shop/booth", "v1"))) throw new Refusal("it is not in the registry");
        await podman(["rmi", "--force", IMAGE, destination()], { mayFail: true });
        await runAndAnswer("my pull", /is here now/);
        await podman(["tag", destination(), IMAGE]);
        await runTask(page, "my run");
        await pickRow(page, /how\?/, "Shell");
        await waitForTerminal(page, /[#$]$/);
        await typeInTerminal(page, "cat /usr/share/booth/sign");
        await waitForTerminal(page, /open today/);
        await typeInTerminal(page, "exit");
      },
    ],
    [
      "Task actions: iso and disk build what the task says, where it says",
      async () => {
        await runAndAnswer("my iso", /rights of root/, "Run");
        await answer(page, /installer is ready/);
        await runAndAnswer("my disk", /rights of root/, "Run");
        await answer(page, /Ready to boot/);
        const files = ["iso/bootiso/install.iso", "disks/qcow2/disk.qcow2"];
        const missing = files.filter((file) => !existsSync(path.join(folder, file)));
        if (missing.length > 0) throw new Refusal(`${missing} do not exist`);
      },
    ],
    [
      "Task actions: farm, vm and deploy say what is missing, and tasks whose argument looks like a secret say so",
      async () => {
        await runAndAnswer("my farm", /has no farms/);
        await runAndAnswer("my vm", /no disk to boot yet.*empty/);
        await runAndAnswer("my deploy", /rights of root/, "Run");
        await answer(page, /Connection refused/);
        await runAndAnswer("my token", /BOOTH_TOKEN looks like a secret.*mount=type=secret,id=BOOTH_TOKEN/);
        await answer(page, /image localhost\/booth:task is built/);
        await page.close();
        await server.stop();
        await registry.stop();
      },
    ],
  ];
}

/**
 * @param {string} folder
 * @param {string} destination
 */
function writeProject(folder, destination) {
  const shared = { type: "bootc", problemMatcher: [], containerfile: "Containerfile", tag: IMAGE };
  const buildArgs = { SIGN: "open today" };
  const tasks = [
    { action: "image", buildArgs },
    { action: "lint" },
    { action: "push", destination },
    { action: "pull", tag: destination },
    { action: "run" },
    { action: "iso", rootfs: "xfs", output: "iso", buildArgs },
    { action: "disk", imageType: "qcow2", rootfs: "xfs", output: "disks", buildArgs },
    { action: "farm" },
    { action: "vm", output: "empty" },
    { action: "deploy", host: "nobody@127.0.0.1:9" },
  ].map((task) => ({ ...shared, label: `my ${task.action}`, ...task }));
  const token = { ...shared, label: "my token", action: "image", buildArgs: { BOOTH_TOKEN: "x" } };
  mkdirSync(path.join(folder, ".vscode"), { recursive: true });
  writeFileSync(path.join(folder, "Containerfile"), CONTAINERFILE);
  writeFileSync(
    path.join(folder, ".vscode", "tasks.json"),
    JSON.stringify({ version: "2.0.0", tasks: [...tasks, token] }),
  );
}
