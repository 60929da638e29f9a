// Desktop VS Code where this machine has one. The user's own profile is never touched.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Missing } from "./output.mjs";
import { cache, findProgram } from "./paths.mjs";

const NAMES = ["code", "codium", "code-insiders"];

/** Where the program itself lies, seen from the folder of its command line wrapper. */
const PROGRAMS = [
  ...["code", "codium", "code-insiders"].map((name) => path.join("..", name)),
  ...["Code.exe", "VSCodium.exe", "Code - Insiders.exe"].map((name) => path.join("..", name)),
  ...["Electron", "Code", "VSCodium", "Code - Insiders"].map((name) =>
    path.join("..", "..", "..", "MacOS", name),
  ),
];

/** @returns {string | undefined} the program, not its command line wrapper, where the two can be told apart */
export function findDesktopVscode() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    if (!existsSync(named)) throw new Missing(`VSCODE_EXECUTABLE names ${named}, which does not exist.`);
    return named;
  }
  const found = findProgram(...NAMES);
  if (!found) return undefined;
  const wrapper = realpathSync(found);
  // In the terminal of a remote window, "code" speaks to that window and can start no other.
  if (wrapper.includes("remote-cli")) return undefined;
  const program = PROGRAMS.map((name) => path.resolve(path.dirname(wrapper), name)).find(existsSync);
  return program ?? wrapper;
}

/** A program with windows needs somewhere to show them. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Chromium's sandbox refuses to work for root. */
export const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/**
 * Opens an Extension Development Host with a profile and an extensions folder of its own.
 * @param {string} program
 * @param {{ extension: string, folder: string, file: string, settings: Record<string, unknown> }} what
 */
export function openDesktop(program, { extension, folder, file, settings }) {
  const profile = path.join(cache, "desktop");
  const settingsFile = path.join(profile, "data", "User", "settings.json");
  if (!existsSync(settingsFile)) {
    mkdirSync(path.dirname(settingsFile), { recursive: true });
    writeFileSync(settingsFile, JSON.stringify(settings, undefined, 2));
  }
  const args = [
    `--extensionDevelopmentPath=${extension}`,
    `--user-data-dir=${path.join(profile, "data")}`,
    `--extensions-dir=${path.join(profile, "extensions")}`,
    "--new-window",
    ...rootFlags,
    folder,
    file,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, stdio: "ignore" });
    child.once("error", reject);
    child.once("spawn", () => {
      child.unref();
      resolve(undefined);
    });
  });
}
