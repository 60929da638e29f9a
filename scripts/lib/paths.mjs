// Where things are: the project, its cache, and programs on this machine.

import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
/** Everything that is downloaded for tests and `npm start`; ignored by git. */
export const cache = path.join(root, ".vscode-test");
export const examples = path.join(root, "examples");

/**
 * @param {readonly string[]} names
 * @returns {string | undefined} the first of the programs that is on PATH
 */
export function findProgram(...names) {
  const extensions = process.platform === "win32" ? (process.env.PATHEXT ?? ".EXE;.CMD").split(";") : [""];
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      for (const extension of extensions) {
        const candidate = path.join(folder, name + extension.toLowerCase());
        if (existsSync(candidate) && statSync(candidate).isFile()) return candidate;
      }
    }
  }
  return undefined;
}
