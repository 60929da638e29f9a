// Names that want to be more than names: folders, files, images and values of tasks.json, through the editor's commands
// and tasks to a podman that writes down what it is asked.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForLens } from "../../scripts/lib/workbench/editor.mjs";
import { runTask } from "../../scripts/lib/workbench/tasks.mjs";
import { answer, openWindow, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";
import { recordingPodman } from "./recording-podman.mjs";

const CONTAINERFILE = "FROM quay.io/fedora/fedora-bootc:43\n";
/** Neither podman nor VS Code reads anything in them. */
const NAMES = {
  quotes: `-rf it's "$(touch pwned)" \`id\`;&|>x <y #z %41 !!`,
  comma: "a:b,c=d",
  unseen: "tail\u202egnp.\u2066 \u200b안녕 é",
  control: "two\nlines\u001b]0;title\u0007",
};
/** What podman would take for something else. */
const IMAGES = ["-v/:/host", "--help", "a b", "a;id", "quay.io/a/$(id)", "a\nb", "a\u202eb", "Über", "a,b"];

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {(settings: Record<string, unknown>, env: NodeJS.ProcessEnv) => Promise<import("../../scripts/lib/vscode-server.mjs").VscodeServer>} startServer
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function hostileNamesTests(context, startServer) {
  const folder = path.join(temporaryFolder("project"), NAMES.quotes);
  const podman = recordingPodman();
  const evil = recordingPodman();
  /** @param {keyof typeof NAMES} name */
  const file = (name) => path.join(folder, NAMES[name], "Containerfile");
  /** @type {import("../../scripts/lib/vscode-server.mjs").VscodeServer} */
  let server;
  /** @type {import("playwright-core").Page} */
  let page;
  return [
    [
      "Hostile names: Build Image hands a folder over as one argument, and no program of the workspace's settings runs",
      async () => {
        for (const name of Object.values(NAMES)) {
          mkdirSync(path.join(folder, name), { recursive: true });
          writeFileSync(path.join(folder, name, "Containerfile"), CONTAINERFILE);
        }
        writeFileSync(path.join(folder, "Containerfile"), CONTAINERFILE);
        mkdirSync(path.join(folder, ".vscode"));
        const tasks = [...valueTasks(), ...imageTasks()];
        writeJson(path.join(folder, ".vscode", "tasks.json"), { version: "2.0.0", tasks });
        writeJson(path.join(folder, ".vscode", "settings.json"), {
          "bootc.build.podmanPath": evil.program,
          "bootc.build.extraArguments": ["--volume=/:/host"],
          "bootc.imageBuilder.extraArguments": ["--volume=/:/host"],
        });
        server = await startServer({ "bootc.build.podmanPath": podman.program }, podman.env);
        page = await openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
        await waitForLens(page, "Build Image");
        await runCommand(page, "bootc: Build Image");
        await answer(page, /image .* is built/);
        expectCalls(podman.asked("build"), [
          ...["build", "--file", path.join(folder, "Containerfile")],
          ...["--tag", "localhost/rf-it-s-touch-pwned-id-x-y-z-41:latest", folder],
        ]);
        if (evil.everything().length > 0) throw new Refusal(`it ran: ${JSON.stringify(evil.everything())}`);
      },
    ],
    [
      "Hostile names: a task hands every folder and value over as they are",
      async () => {
        for (const name of /** @type {const} */ (["quotes", "comma", "unseen", "control"])) {
          const before = podman.asked("build").length;
          await runTask(page, `values ${name}`);
          await waitFor(page, "the build", async () => podman.asked("build").length > before || undefined);
          const secret = path.join(folder, NAMES[name].replaceAll(",", ""), "token");
          expectCalls(podman.asked("build").slice(before), [
            ...["build", "--file", file(name), "--tag", "localhost/odd:latest", "--target", NAMES[name]],
            ...["--build-context", `more=${path.join(folder, NAMES[name])}`],
            ...["--build-arg", `VALUE=${NAMES[name]}`, "--secret", `id=token,src=${secret}`],
            ...["--label", NAMES[name], path.join(folder, NAMES[name])],
          ]);
        }
      },
    ],
    [
      "Hostile names: a folder that a mount cannot express is refused before anything runs",
      async () => {
        const before = podman.everything().length;
        await runTask(page, "iso comma");
        await answer(page, /cannot mount this path, because it contains a colon or a comma: .*a:b,c=d/);
        const heard = podman.everything().slice(before);
        if (heard.length > 0) throw new Refusal(`podman was asked ${JSON.stringify(heard)}`);
      },
    ],
    [
      "Hostile names: what is no name of an image is shown, and podman hears nothing of it",
      async () => {
        for (const [index, image] of IMAGES.entries()) {
          await runCommand(page, "Notifications: Clear All Notifications");
          const before = podman.everything().length;
          await runTask(page, `image ${index}`);
          const { text } = await answer(page, /This is not the name of an image: /);
          if (/[\p{Cc}\p{Cf}]/u.test(text)) throw new Refusal(`characters that cannot be seen: ${text}`);
          const heard = podman.everything().slice(before);
          if (heard.length > 0) throw new Refusal(`${image}: podman was asked ${JSON.stringify(heard)}`);
        }
        await page.close();
        await server.stop();
      },
    ],
  ];
}

const task = { type: "bootc", problemMatcher: [] };

function valueTasks() {
  const tasks = Object.entries(NAMES).map(([name, value]) => ({
    ...task,
    ...{ label: `values ${name}`, action: "image", tag: "localhost/odd:latest", target: value },
    ...{ containerfile: `${value}/Containerfile`, buildArgs: { VALUE: value } },
    secrets: { token: `\${workspaceFolder}/${value.replaceAll(",", "")}/token` },
    buildContexts: { more: value },
    arguments: ["--label", value],
  }));
  const iso = { ...task, label: "iso comma", action: "iso", containerfile: `${NAMES.comma}/Containerfile` };
  return [...tasks, iso];
}

const imageTasks = () =>
  IMAGES.map((tag, index) => ({
    ...{ ...task, label: `image ${index}`, action: ["image", "lint", "push", "pull", "run"][index % 5] },
    ...{ containerfile: "Containerfile", tag },
  }));

/** @param {string} file @param {unknown} value */
const writeJson = (file, value) => writeFileSync(file, JSON.stringify(value));

/**
 * @param {readonly (readonly string[])[]} calls
 * @param {readonly string[]} expected
 */
function expectCalls(calls, expected) {
  if (JSON.stringify(calls) !== JSON.stringify([expected]))
    throw new Refusal(
      `podman was asked\n${calls.map((one) => JSON.stringify(one)).join("\n")}\nnot\n${JSON.stringify(expected)}`,
    );
}
