// A podman that does nothing: it writes down what it is asked, as JSON, and says yes.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";

/**
 * @typedef {object} RecordingPodman
 * @property {NodeJS.ProcessEnv} env in which it is the first podman
 * @property {string} program
 * @property {() => readonly (readonly string[])[]} everything the arguments of each call
 * @property {(verb: string) => readonly (readonly string[])[]} asked those that begin with a word
 *
 * @returns {RecordingPodman}
 */
export function recordingPodman() {
  const folder = path.join(temporaryFolder("recording"), "bin");
  mkdirSync(folder);
  const record = path.join(folder, "record");
  const program = path.join(folder, "podman");
  const script = `#!${process.execPath}
const words = process.argv.slice(2);
require("node:fs").appendFileSync(${JSON.stringify(record)}, JSON.stringify(words) + "\\n");
if (words[0] === "--version") console.log("podman version 5.4.2");
if (words[0] === "info") console.log(JSON.stringify({ host: { arch: "amd64", buildahVersion: "1.39.0" } }));
if (words[0] === "run" && words.includes("lint")) console.log("Checks passed: 1");
`;
  writeFileSync(program, script, { mode: 0o755 });
  const everything = () =>
    existsSync(record)
      ? readFileSync(record, "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
      : [];
  return {
    env: { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH}` },
    program,
    everything,
    asked: (verb) => everything().filter(([first]) => first === verb),
  };
}
