// The layer that packs the extension and looks into the package that a user would install.

import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../output.mjs";
import { root } from "../paths.mjs";
import { runTests } from "../suite.mjs";

/** @returns {Promise<string>} path of the VSIX; its size and its list of files are checked on the way */
export async function packExtension() {
  const { packageExtension } = await import("../../package.mjs");
  return packageExtension();
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

/**
 * Every file that a manifest names by a relative path, wherever it stands in it.
 * @param {unknown} value
 * @returns {string[]}
 */
function namedFiles(value) {
  if (typeof value === "string") return /^\.\/.*\.[\w-]+$/.test(value) ? [value.slice(2)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(namedFiles) : [];
}

export function runPackageTests() {
  let vsix = "";
  return runTests([
    [
      "the extension is packed, with the expected files and below its budget",
      async () => {
        vsix = await packExtension();
      },
    ],
    [
      "every file that the manifest names is in the package",
      async () => {
        const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
        const named = namedFiles({ ...manifest, scripts: undefined });
        const names = new Set(namesInZip(vsix));
        const missing = named.filter((file) => !names.has(`extension/${file}`));
        if (named.length === 0) throw new Refusal("the manifest names no file");
        if (missing.length > 0) throw new Refusal(`missing: ${missing.join(", ")}`);
      },
    ],
  ]);
}
