// Builds vscode-bootc-<version>.vsix and refuses one that holds anything unexpected.

import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX, listFiles } from "@vscode/vsce";
import { build } from "./build.mjs";
import { describeError, Refusal, say, step } from "./lib/output.mjs";
import { root } from "./lib/paths.mjs";

const MAXIMUM_BYTES = 1_500_000;
// Said again here on purpose: .vscodeignore decides what goes in, and this list whether that was right.
const ALLOWED = [
  /^package(\.nls(\.ko)?)?\.json$/,
  /^(README(\.ko)?|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^images\/(?:icon\.png|(?:view|way)\.svg)$/,
  /^(?:(?:l10n|syntaxes|snippets)\/[\w.-]+\.json|snippets\/[\w.-]+\.code-snippets)$/,
  /^client\/dist\/(extension(\.web)?\.js|disk\.(js|css)|recorder\.js|THIRD_PARTY_NOTICES\.txt)$/,
  // What "New bootc Project" starts from; not what was built there.
  /^examples\/(?:(?:gnome|kde)-desktop|kiosk|minimal|virtualization-host|web-server)\/(?!output\/)[\w./-]+$/,
  /^server\/dist\/((node|process|server|worker)\.js|rules\.json|THIRD_PARTY_NOTICES\.txt)$/,
];
const REQUIRED = [
  "LICENSE",
  "README.md",
  "README.ko.md",
  "CHANGELOG.md",
  "images/icon.png",
  "images/view.svg",
  "images/way.svg",
  "l10n/bundle.l10n.ko.json",
  "client/dist/extension.js",
  "client/dist/extension.web.js",
  "client/dist/recorder.js",
  "client/dist/disk.js",
  "client/dist/disk.css",
  "client/dist/THIRD_PARTY_NOTICES.txt",
  "server/dist/node.js",
  "server/dist/process.js",
  "server/dist/server.js",
  "server/dist/worker.js",
  "server/dist/rules.json",
  "server/dist/THIRD_PARTY_NOTICES.txt",
  "examples/minimal/Containerfile",
  "examples/kiosk/files/usr/lib/sysusers.d/kiosk.conf",
];
// ELF, PE and Mach-O in both byte orders and as a fat file.
const NATIVE = ["7f454c46", "4d5a", "feedfacf", "cffaedfe", "feedface", "cefaedfe", "cafebabe"];

/** @param {string} file */
function isNative(file) {
  const head = Buffer.alloc(4);
  const descriptor = openSync(path.join(root, file), "r");
  const length = readSync(descriptor, head, 0, head.length, 0);
  closeSync(descriptor);
  const start = head.subarray(0, length).toString("hex");
  return file.endsWith(".node") || NATIVE.some((magic) => start.startsWith(magic));
}

/** @param {readonly string[]} files */
function checkFiles(files) {
  const unexpected = files.filter((file) => !ALLOWED.some((allowed) => allowed.test(file)));
  const missing = REQUIRED.filter((file) => !files.includes(file));
  const native = files.filter(isNative);
  const problems = [
    unexpected.length > 0 && `unexpected files: ${unexpected.join(", ")}`,
    missing.length > 0 && `missing files: ${missing.join(", ")}`,
    native.length > 0 && `native binaries: ${native.join(", ")}`,
  ].filter(Boolean);
  if (problems.length > 0) throw new Refusal(`The VSIX would hold the wrong files; ${problems.join("; ")}.`);
}

/** @returns {Promise<string>} path of the VSIX */
export async function packageExtension() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const packagePath = path.join(root, `${name}-${version}.vsix`);
  await build();
  const dependencies = false;
  const files = await listFiles({ cwd: root, dependencies });
  checkFiles(files.map((file) => file.replaceAll("\\", "/").replace(/^\.\//, "")));
  await createVSIX({ cwd: root, dependencies, packagePath });
  const { size } = statSync(packagePath);
  if (size > MAXIMUM_BYTES) throw new Refusal(`The VSIX has ${size} bytes, more than ${MAXIMUM_BYTES}.`);
  say(`  ${path.basename(packagePath)}: ${Math.round(size / 1000)} kB, ${files.length} files`);
  return packagePath;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await step("Package the extension", packageExtension);
  } catch (error) {
    say(describeError(error));
    process.exitCode = 1;
  }
}
