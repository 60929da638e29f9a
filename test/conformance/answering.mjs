// A program that answers one question after the other, each a line of JSON.

import { createInterface } from "node:readline";
import { Refusal } from "../../scripts/lib/output.mjs";
import { start } from "../../scripts/lib/processes.mjs";

/**
 * @param {string} program
 * @param {readonly string[]} [args]
 */
export function startAnswering(program, args = []) {
  const child = start(program, args, { stdio: ["pipe", "pipe", "inherit"] });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Refusal(`no way to talk to ${program}`);
  /** @type {{ resolve: (answer: any) => void, reject: (error: Error) => void }[]} */
  const waiting = [];
  const lines = createInterface({ input: stdout });
  lines.on("line", (line) => waiting.shift()?.resolve(JSON.parse(line)));
  lines.on("close", () => {
    for (const { reject } of waiting.splice(0)) reject(new Refusal(`${program} ended before it answered`));
  });
  return {
    /** @param {unknown} question @returns {Promise<any>} */
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        stdin.write(`${JSON.stringify(question)}\n`);
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", resolve);
        stdin.end();
      }),
  };
}
