// Child processes and temporary folders that never outlive the script, whichever way it ends.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Refusal } from "./output.mjs";

const isWindows = process.platform === "win32";

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
/** @type {Set<string>} */
const folders = new Set();

/** @param {import("node:child_process").ChildProcess} child */
function killTree(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (isWindows) {
    spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** @param {string} folder */
function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function cleanUp() {
  for (const child of children) killTree(child);
  children.clear();
  for (const folder of folders) {
    try {
      removeFolder(folder);
    } catch (error) {
      process.stderr.write(`Could not remove ${folder}: ${error}\n`);
    }
  }
  folders.clear();
}

process.on("exit", cleanUp);
for (const [signal, number] of /** @type {const} */ ([
  ["SIGINT", 2],
  ["SIGTERM", 15],
  ["SIGHUP", 1],
])) {
  process.on(signal, () => process.exit(128 + number));
}

/**
 * A folder that disappears with the script. Files in it may belong to another user (podman), hence the retries.
 * @param {string} purpose
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(path.join(tmpdir(), `bootc-${purpose}-`));
  folders.add(folder);
  return folder;
}

/**
 * Starts a child in a process group of its own, so that everything it starts can be ended with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: !isWindows, ...options });
  children.add(child);
  child.once("exit", () => children.delete(child));
  child.once("error", () => children.delete(child));
  return child;
}

/** @param {import("node:child_process").ChildProcess} child */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  killTree(child);
  await ended;
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(line: string) => void} [onLine] called for every line of both streams
 * @property {boolean} [mayFail] return the exit code instead of throwing
 * @property {number} [timeoutMilliseconds]
 */

/**
 * Runs a program to its end. A failure shows what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number; stdout: string; stderr: string }>}
 */
export function run(
  command,
  args,
  { cwd, env, onLine, mayFail = false, timeoutMilliseconds = 600_000 } = {},
) {
  const child = start(command, args, { cwd, env });
  let stdout = "";
  let stderr = "";
  const feed = lineFeed(onLine);
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    stdout += text;
    feed(text);
  });
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    stderr += text;
    feed(text);
  });
  return new Promise((resolve, reject) => {
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      killTree(child);
    }, timeoutMilliseconds);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(new Refusal(`Cannot start ${command}: ${error.message}`));
    });
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      const result = { code: code ?? 1, stdout, stderr };
      if (result.code === 0 || (mayFail && !timedOut)) return resolve(result);
      const how = timedOut
        ? `did not end within ${timeoutMilliseconds / 1000} s`
        : `ended with ${code ?? signal}`;
      const printed = `${stdout}\n${stderr}`.trim().split("\n").slice(-40).join("\n");
      reject(new Refusal(`${[command, ...args].join(" ")} ${how}\n${printed}`));
    });
  });
}

/** @param {((line: string) => void) | undefined} onLine */
function lineFeed(onLine) {
  let rest = "";
  /** @param {string} text */
  return (text) => {
    if (!onLine) return;
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  };
}
