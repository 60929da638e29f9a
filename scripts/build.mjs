// Bundles client and server, and packs the rules' pages into one file. `--watch` builds again on each change.

import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { thirdPartyNotices } from "./build/notices.mjs";
import { describeError, say, secondsSince } from "./lib/output.mjs";
import { root } from "./lib/paths.mjs";

/** @typedef {import("esbuild").BuildOptions} BuildOptions */
/** @typedef {{ from: string, to: string, options: BuildOptions, executable?: boolean }} Bundle */

const SERVER = "bootcServer";

/** @type {BuildOptions} */
const extension = { format: "cjs", external: ["vscode"] };
/** @type {BuildOptions} */
const node = { platform: "node", target: "node20" };
/** @type {BuildOptions} */
const browser = { platform: "browser", target: "es2022" };
/** @type {BuildOptions} */
const program = { ...node, format: "cjs", banner: { js: "#!/usr/bin/env node" } };

/**
 * The language server is bundled once, for a process and for the web worker: it is a variable of what is loaded before
 * their mains.
 * @type {import("esbuild").Plugin}
 */
const loadedBefore = {
  name: "loaded-before",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/create-server\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: "server", namespace: "loaded-before" },
    );
    onLoad({ filter: /.*/, namespace: "loaded-before" }, () => ({ contents: `module.exports = ${SERVER};` }));
  },
};

/** @type {readonly Bundle[]} */
const bundles = [
  {
    from: "client/src/extension.node.ts",
    to: "client/dist/extension.js",
    options: { ...extension, ...node },
  },
  {
    from: "client/src/extension.web.ts",
    to: "client/dist/extension.web.js",
    options: { ...extension, ...browser },
  },
  { from: "client/src/recorder.ts", to: "client/dist/recorder.js", options: { ...node, format: "cjs" } },
  { from: "client/webview/disk.ts", to: "client/dist/disk.js", options: { ...browser, format: "iife" } },
  { from: "client/webview/disk.css", to: "client/dist/disk.css", options: {} },
  { from: "server/src/node.ts", to: "server/dist/node.js", options: program, executable: true },
  {
    from: "server/src/process.ts",
    to: "server/dist/process.js",
    options: { ...node, format: "cjs", plugins: [loadedBefore] },
  },
  {
    from: "server/src/worker.ts",
    to: "server/dist/worker.js",
    options: { ...browser, format: "iife", plugins: [loadedBefore] },
  },
  {
    from: "server/src/lsp/create-server.ts",
    to: "server/dist/server.js",
    options: { ...browser, format: "iife", globalName: SERVER },
  },
  { from: "server/src/cli.ts", to: "server/dist/cli.js", options: program, executable: true },
];

/**
 * @param {Bundle} bundle
 * @param {boolean} production
 * @returns {BuildOptions & { metafile: true }}
 */
function optionsOf({ from, to, options }, production) {
  return {
    ...options,
    absWorkingDir: root,
    entryPoints: [from],
    outfile: to,
    bundle: true,
    metafile: true,
    minify: production,
    sourcemap: production ? false : "inline",
    legalComments: "none",
    // Korean in three bytes a letter instead of six.
    charset: "utf8",
    logLevel: "warning",
  };
}

/** The pages of all rules in one file: the extension and `bootc-lint explain` read no folder of files. */
function packRules() {
  const folders = { en: "docs/rules", ko: "docs/ko/rules" };
  /** @type {Record<string, Record<string, string>>} */
  const pages = {};
  for (const [language, folder] of Object.entries(folders)) {
    for (const file of readdirSync(path.join(root, folder)).sort()) {
      if (!file.endsWith(".md")) continue;
      pages[file.slice(0, -3)] = {
        ...pages[file.slice(0, -3)],
        [language]: readFileSync(path.join(root, folder, file), "utf8"),
      };
    }
  }
  write("server/dist/rules.json", JSON.stringify(pages));
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** Each of the two folders is published by itself, so each carries the notices of its own bundles. */
function writeNotices(/** @type {readonly (readonly [Bundle, import("esbuild").Metafile])[]} */ built) {
  for (const folder of ["client/dist", "server/dist"]) {
    const metafiles = built.filter(([{ to }]) => to.startsWith(folder)).map(([, metafile]) => metafile);
    write(`${folder}/THIRD_PARTY_NOTICES.txt`, thirdPartyNotices(metafiles));
  }
}

function makeExecutable() {
  for (const { to, executable } of bundles) if (executable) chmodSync(path.join(root, to), 0o755);
}

/**
 * Builds everything once; throws when something cannot be built.
 * @param {{ production?: boolean }} [choice] not for production: inline source maps, nothing minified
 */
export async function build({ production = true } = {}) {
  const built = await Promise.all(
    bundles.map(async (bundle) => {
      const { metafile } = await esbuild.build(optionsOf(bundle, production));
      return /** @type {const} */ ([bundle, metafile]);
    }),
  );
  packRules();
  writeNotices(built);
  makeExecutable();
}

async function watch() {
  await build({ production: false });
  for (const bundle of bundles) {
    const context = await esbuild.context({ ...optionsOf(bundle, false), logLevel: "info" });
    await context.watch();
  }
  say("Watching client/src and server/src; Ctrl+C ends it.");
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  try {
    if (process.argv.includes("--watch")) await watch();
    else {
      await build();
      say(`Built client/dist and server/dist in ${secondsSince(started)}.`);
    }
  } catch (error) {
    // esbuild has already printed where its errors are.
    if (!(error instanceof Error && "errors" in error)) say(describeError(error));
    process.exitCode = 1;
  }
}
