/**
 * Runs one command in the terminal that this program was started in, and writes what it prints into a file as well.
 * VS Code tells no extension what a terminal shows, and a terminal made by an extension is none for sudo.
 * Usage: node recorder.js FILE PROGRAM [ARGUMENT]...
 */
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { currentPlatform, displayCommand } from "./environment/platform.ts";

/** What a builder prints in an hour stays far below. */
const mostBytes = 32 * 1024 * 1024;
/** A command that was asked to end and does not. */
const patience = 10_000;

const [file = "", program = "", ...parameters] = process.argv.slice(2);

let written = 0;
function record(bytes: Buffer): void {
  if (written > mostBytes) return;
  written += bytes.length;
  try {
    appendFileSync(file, bytes, { mode: 0o600 });
  } catch {
    // A full disk ends the record, not the command.
    written = Number.POSITIVE_INFINITY;
  }
}

function show(bytes: Buffer): void {
  record(bytes);
  process.stdout.write(bytes);
}

// The terminal may be closed before the command has ended.
process.stdout.on("error", () => {});

show(Buffer.from(`> ${displayCommand({ program, arguments: parameters }, currentPlatform(process))}\n`));

// Set for this program, which may run in VS Code's own executable; the command knows nothing of it.
const { ELECTRON_RUN_AS_NODE, ...environment } = process.env;
const child = spawn(program, parameters, { stdio: ["inherit", "pipe", "pipe"], env: environment });
child.stdout.on("data", show);
child.stderr.on("data", show);
child.once("error", (error) => {
  show(Buffer.from(`${error.message}\n`));
  process.exitCode = 127;
});
let stopped = false;
child.once("close", (code, signal) => {
  if (stopped || signal) process.exit(130);
  process.exit(code !== null && code >= 0 ? code : 127);
});

// Ctrl+C reaches the command by itself.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stopped = true;
    // At SIGTERM, podman 4.3 ends a build with 0 and leaves the process of its RUN behind.
    child.kill("SIGHUP");
    setTimeout(() => child.kill("SIGKILL"), patience).unref();
  });
}
