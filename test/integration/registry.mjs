// From the built image to a registry and back, into a container, and onto a farm: real podman, a real registry with a
// log-in on loopback, and a password typed into the terminal.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { findProgram } from "../../scripts/lib/paths.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForLens } from "../../scripts/lib/workbench/editor.mjs";
import { typeInTerminal, waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { fillIn, pickRow, pickRows } from "../../scripts/lib/workbench/quick-pick.mjs";
import { answer, openWindow, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";
import { ACCOUNT, PASSWORD, startRegistry } from "../podman/registry.mjs";
import { podman, podmanEnvironment } from "../podman/stand-ins.mjs";

const BUILD_MILLISECONDS = 120_000;
const IMAGE = "localhost/till:latest";
const CONTAINERFILE = `FROM quay.io/fedora/fedora-bootc:43
RUN mkdir -p /usr/share/till && echo open > /usr/share/till/state
`;
/** Two other machines, as podman lists them. */
const CONNECTIONS = ["arm", "power"].map((Name) => ({
  Name,
  URI: `ssh://root@${Name}/run/podman/podman.sock`,
}));

/**
 * Real podman, except that it says to be a later one with farms as soon as `later` exists, and writes down what it is
 * asked to do with them: podman 4.3 has none.
 * @param {string} folder
 */
function recordingPodman(folder) {
  const real = findProgram("podman");
  const script = `#!/bin/sh
if [ -e '${folder}/later' ]; then
  case "$1 $2" in
    "--version ") echo "podman version 5.4.2"; exit ;;
    "farm list") echo "[]"; exit ;;
    "system connection") cat '${folder}/connections.json'; exit ;;
    farm*) printf '%s\\n' "$@" "" >> '${folder}/asked'; exit ;;
  esac
fi
exec '${real}' "$@"
`;
  writeFileSync(path.join(folder, "podman"), script, { mode: 0o755 });
  writeFileSync(path.join(folder, "connections.json"), JSON.stringify(CONNECTIONS));
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {(settings: Record<string, unknown>, env: NodeJS.ProcessEnv) => Promise<import("../../scripts/lib/vscode-server.mjs").VscodeServer>} startServer
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function registryTests(context, startServer) {
  const folder = path.join(temporaryFolder("project"), "till");
  const programs = temporaryFolder("programs");
  /** @type {import("../podman/registry.mjs").Registry} */
  let registry;
  /** @type {import("../../scripts/lib/vscode-server.mjs").VscodeServer} */
  let server;
  /** @type {import("playwright-core").Page} */
  let page;
  const destination = () => `${registry.name}/shop/till:v1`;
  return [
    [
      "Registry: Push… asks for the whole name, and goes on after the log-in that the registry wants",
      async () => {
        registry = await startRegistry();
        recordingPodman(programs);
        const file = path.join(folder, "Containerfile");
        mkdirSync(folder);
        writeFileSync(file, CONTAINERFILE);
        await podman(["build", "--pull=never", "--tag", IMAGE, folder]);
        const settings = { "bootc.build.podmanPath": path.join(programs, "podman") };
        server = await startServer(settings, { ...podmanEnvironment, ...registry.env });
        page = await openWindow(context, server, { folder, file });
        await waitForLens(page, "Build Image");
        await runCommand(page, "bootc: Push…");
        await fillIn(page, /^Push localhost\/till/, destination());
        await answer(page, new RegExp(`${registry.name} wants a log-in`), "Log In");
        await fillIn(page, /^Log In to/, ACCOUNT);
        await waitForTerminal(page, /Password:$/);
        await typeInTerminal(page, "a wrong one");
        await answer(page, /does not accept/, "Try Again");
        await fillIn(page, /^Log In to/, ACCOUNT);
        await waitForTerminal(page, /Password:$/);
        await typeInTerminal(page, PASSWORD);
        const said = await answer(page, /image is in the registry/, "Use as Image Name");
        for (const part of [destination(), IMAGE])
          if (!said.text.includes(part)) throw new Refusal(`${part} is not in the message: ${said.text}`);
        const written = path.join(folder, ".vscode", "settings.json");
        await waitFor(page, "the name in the settings of the folder", async () =>
          existsSync(written) && readFileSync(written, "utf8").includes(destination()) ? true : undefined,
        );
      },
    ],
    [
      "Registry: the password is neither shown nor written down",
      async () => {
        const terminal = await waitForTerminal(page, /./);
        if (terminal.includes(PASSWORD)) throw new Refusal(`the terminal shows it: ${terminal}`);
        const holding = filesBelow(path.dirname(server.dataFolder)).filter((one) =>
          readFileSync(one).includes(PASSWORD),
        );
        if (holding.length > 0) throw new Refusal(`it stands in ${holding.join(", ")}`);
      },
    ],
    [
      "Registry: Pull… brings the same image back",
      async () => {
        await podman(["rmi", "--force", IMAGE]);
        await runCommand(page, "bootc: Pull…");
        await pickRow(page, /^Pull: which image/, destination());
        await answer(page, /is here now/);
        const { stdout } = await podman(["image", "inspect", "--format", "{{.Digest}}", destination()]);
        const pushed = await registry.digestOf("shop/till", "v1");
        if (stdout.trim() !== pushed) throw new Refusal(`pulled ${stdout.trim()}, pushed ${pushed}`);
      },
    ],
    [
      "Registry: Run as Container opens a shell on a terminal, and leaves no container behind",
      async () => {
        await runCommand(page, "bootc: Run as Container");
        await pickRow(page, /how\?/, "Shell");
        await waitForTerminal(page, /[#$]$/);
        await typeInTerminal(page, "cat /usr/share/till/state; tty; no-such-command");
        await waitForTerminal(page, /open\s+\/dev\/(?:pts|console)/);
        await typeInTerminal(page, "exit");
        await waitForContainers(page, 0);
        await runCommand(page, "bootc: Run as Container");
        await pickRow(page, /how\?/, "Shell");
        await waitForContainers(page, 1);
        await waitForTerminal(page, /[#$]$/);
        await runCommand(page, "Terminal: Kill the Active Terminal Instance");
        await waitForContainers(page, 0);
      },
    ],
    [
      "Registry: Multi-Architecture Build… says what this podman lacks, and asks a later one for machines and platforms",
      async () => {
        await runCommand(page, "bootc: Multi-Architecture Build…");
        await answer(page, /podman 4\.\d+\.\d+ has no farms/);
        writeFileSync(path.join(programs, "later"), "");
        await runCommand(page, "bootc: Multi-Architecture Build…");
        await pickRows(page, /which machines build/, ["arm", "power"], []);
        await fillIn(page, /^Name of the new farm/, "shops");
        await pickRows(page, /which platforms/, [], ["linux/arm64", "linux/ppc64le"]);
        await answer(page, /image is in the registry/);
        const asked = readFileSync(path.join(programs, "asked"), "utf8").trim().split("\n\n");
        const expected = [
          ["farm", "create", "shops", "arm", "power"],
          [
            ...["farm", "build", "--farm", "shops", "--local=false"],
            ...["--platforms", "linux/arm64", "--platforms", "linux/ppc64le", "--tag", destination()],
            ...["--file", path.join(folder, "Containerfile"), folder],
          ],
        ].map((words) => words.join("\n"));
        if (asked.join("\n\n") !== expected.join("\n\n")) throw new Refusal(`asked:\n${asked.join("\n\n")}`);
        await page.close();
        await server.stop();
        await registry.stop();
      },
    ],
  ];
}

/**
 * @param {import("playwright-core").Page} page
 * @param {number} count of containers that "Run as Container" has started
 */
function waitForContainers(page, count) {
  const read = async () =>
    (await podman(["ps", "--all", "--quiet", "--filter", "name=^bootc-run-"])).stdout
      .split("\n")
      .filter(Boolean);
  return waitFor(page, `${count} containers`, async () => (await read()).length === count || undefined, {
    milliseconds: BUILD_MILLISECONDS,
    seen: read,
  });
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
