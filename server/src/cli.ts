/** The linter as a program. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { run } from "./cli/run.ts";
import type { World } from "./cli/world.ts";

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const world: World = {
  directory: process.cwd(),
  environment: process.env,
  terminal: process.stdout.isTTY === true,
  print: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
  standardInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  },
  pages: () => readFile(path.join(__dirname, "rules.json"), "utf8").catch(() => undefined),
};

run(process.argv.slice(2), world).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    world.complain(`bootc-lint: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 2;
  },
);
