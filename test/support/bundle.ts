/** Bundles a main of the server as scripts/build.mjs does, into a folder of its own, so that tests run what ships. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { allRules, exists, readProjectFile, root } from "./rules.ts";

export interface Bundle {
  readonly program: string;
  readonly remove: () => void;
}

export async function bundle(main: "node" | "cli"): Promise<Bundle> {
  const folder = mkdtempSync(path.join(tmpdir(), "bootc-bundle-"));
  // A server is a main and what it runs; here the second holds everything, and the first finds nothing before it.
  const names = main === "node" ? ["node", "process"] : [main];
  await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => `server/src/${name}.ts`),
    outdir: folder,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "silent",
  });
  writeFileSync(path.join(folder, "server.js"), "");
  const pages = allRules
    .filter((rule) => exists(rule.pages.en) && exists(rule.pages.ko))
    .map((rule) => [rule.id, { en: readProjectFile(rule.pages.en), ko: readProjectFile(rule.pages.ko) }]);
  writeFileSync(path.join(folder, "rules.json"), JSON.stringify(Object.fromEntries(pages)));
  return {
    program: path.join(folder, `${main}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A folder on disk with `files`, removed by `remove`. */
export function temporaryProject(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(path.join(tmpdir(), "bootc-project-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return {
    folder,
    uri: (name = "") => pathToFileURL(path.join(folder, name)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
