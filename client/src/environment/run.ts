/** Runs a program without a shell and without a terminal, to ask it something. */
import { execFile } from "node:child_process";
import type { Command } from "./platform.ts";

export type RunResult =
  | { readonly kind: "exited"; readonly code: number; readonly stdout: string; readonly stderr: string }
  /** There is no such program, or it may not be executed. */
  | { readonly kind: "missing" }
  | { readonly kind: "timeout" };

export type Run = (command: Command) => Promise<RunResult>;

// `podman info` asks a virtual machine on macOS and Windows, which can take seconds when it has just started.
const TIMEOUT_MILLISECONDS = 20_000;

export const run: Run = (command) =>
  new Promise((resolve) => {
    execFile(
      command.program,
      [...command.arguments],
      { timeout: TIMEOUT_MILLISECONDS, windowsHide: true, encoding: "utf8" },
      (error, stdout, stderr) => {
        if (!error) resolve({ kind: "exited", code: 0, stdout, stderr });
        else if (typeof error.code === "number") {
          resolve({ kind: "exited", code: error.code, stdout, stderr });
        } else resolve(error.killed ? { kind: "timeout" } : { kind: "missing" });
      },
    );
  });
