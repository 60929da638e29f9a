// TypeScript for tests that run outside vitest: bundled with everything that it imports, then loaded.

import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./paths.mjs";
import { temporaryFolder } from "./processes.mjs";

/**
 * @param {string} entry path of the module, below the project
 * @returns {Promise<any>} what the module exports
 */
export async function importBundled(entry) {
  const { build } = await import("esbuild");
  const program = path.join(temporaryFolder("bundled"), "module.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "silent",
  });
  return import(pathToFileURL(program).href);
}
