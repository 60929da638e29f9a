// The layer that packs the extension and looks into the package: its size, what must be in it, what must not.

import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../output.mjs";
import { cache, root } from "../paths.mjs";
import { run } from "../processes.mjs";
import { runTests } from "../suite.mjs";

const BUDGET_BYTES = 1_500_000;

export const vsix = path.join(cache, "vscode-bootc.vsix");

const REQUIRED = [
  "extension/package.json",
  "extension/client/dist/extension.js",
  "extension/client/dist/extension.web.js",
  "extension/server/dist/node.js",
  "extension/server/dist/worker.js",
  "extension/package.nls.json",
  "extension/package.nls.ko.json",
];

/** What a user has no use for, and native code, which would tie the extension to one platform. */
const UNWANTED = [
  /\.node$|\.so$|\.dll$|\.dylib$|\.wasm$/,
  /\.ts$|\.map$/,
  /node_modules\//,
  /^extension\/(test|scripts|\.ci|\.github|\.vscode-test)\//,
];

export async function packExtension() {
  await run(process.execPath, ["scripts/package.mjs", "--out", vsix], { cwd: root });
}

/**
 * The names in a ZIP archive, from its central directory.
 * @param {string} file
 */
function namesInZip(file) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Refusal(`${file} is no ZIP archive`);
  const names = [];
  let offset = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const length = bytes.readUInt16LE(offset + 28);
    names.push(bytes.toString("utf8", offset + 46, offset + 46 + length));
    offset += 46 + length + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32);
  }
  return names;
}

export function runPackageTests() {
  return runTests([
    ["the extension can be packed", packExtension],
    [
      `the package stays below ${BUDGET_BYTES} bytes`,
      async () => {
        const { size } = statSync(vsix);
        if (size > BUDGET_BYTES) throw new Refusal(`it has ${size} bytes`);
      },
    ],
    [
      "the package holds what the extension needs",
      async () => {
        const names = new Set(namesInZip(vsix).map((name) => name.toLowerCase()));
        const missing = REQUIRED.filter((name) => !names.has(name.toLowerCase()));
        if (![...names].some((name) => /^extension\/license(\.txt|\.md)?$/.test(name)))
          missing.push("LICENSE");
        if (missing.length > 0) throw new Refusal(`missing: ${missing.join(", ")}`);
      },
    ],
    [
      "the package holds nothing else",
      async () => {
        const unwanted = namesInZip(vsix).filter((name) => UNWANTED.some((pattern) => pattern.test(name)));
        if (unwanted.length > 0) throw new Refusal(`unwanted: ${unwanted.join(", ")}`);
      },
    ],
  ]);
}
