// The licences of third parties whose code ended in a bundle, taken from what esbuild says it bundled.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../lib/output.mjs";
import { root } from "../lib/paths.mjs";

const LICENCE_FILE = /^(licen[cs]e|copying|notice|thirdpartynotices?)([.-].*)?$/i;

/**
 * Folders of the packages that gave at least one byte to the output.
 * @param {readonly import("esbuild").Metafile[]} metafiles
 * @returns {readonly string[]}
 */
export function bundledPackages(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return [...folders].sort();
}

/** @param {string} folder */
function noticeOf(folder) {
  const absolute = path.join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(path.join(absolute, "package.json"), "utf8"));
  const texts = readdirSync(absolute)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(absolute, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (texts.length === 0)
    throw new Refusal(`${name} ${version} is bundled, but ${folder} has no licence file.`);
  return { title: `${name} ${version} (${license})`, text: texts.join("\n\n") };
}

/**
 * @param {readonly import("esbuild").Metafile[]} metafiles
 * @returns {string} the text of THIRD_PARTY_NOTICES.txt
 */
export function thirdPartyNotices(metafiles) {
  const notices = new Map(
    bundledPackages(metafiles).map((folder) => {
      const { title, text } = noticeOf(folder);
      return [title, text];
    }),
  );
  const line = "=".repeat(80);
  const parts = [...notices].map(([title, text]) => `${line}\n${title}\n${line}\n\n${text}\n`);
  return ["The files beside this one contain code of the packages listed here.\n", ...parts].join("\n");
}
