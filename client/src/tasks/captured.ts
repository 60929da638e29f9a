/** Runs a command in the integrated terminal and keeps what it prints, for those who must read it. */
import { spawn } from "node:child_process";
import * as vscode from "vscode";
import { TASK_TYPE } from "./definition.ts";
import { createTask, type Step } from "./execute.ts";

export interface Captured {
  /** Undefined when it was ended from outside or did not start. */
  readonly code: number | undefined;
  /** Both streams, in the order in which they came. */
  readonly output: string;
}

/** Enough for every list that a person would read. */
const mostLetters = 1024 * 1024;

export function runCaptured({ name, command, cwd, folder }: Step): Promise<Captured> {
  const definition = { type: TASK_TYPE, action: "step", arguments: [name] };
  return new Promise((resolve, reject) => {
    const terminal = async (): Promise<vscode.Pseudoterminal> => pseudoterminal({ command, cwd }, resolve);
    const task = createTask(definition, name, new vscode.CustomExecution(terminal), folder);
    vscode.tasks.executeTask(task).then(undefined, reject);
  });
}

function pseudoterminal(
  { command, cwd }: Pick<Step, "command" | "cwd">,
  ended: (captured: Captured) => void,
): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const closed = new vscode.EventEmitter<number>();
  let stop = (): void => {};
  let output = "";
  const write = (text: string): void => {
    if (output.length < mostLetters) output += text;
    written.fire(text.replaceAll(/\r?\n/g, "\r\n"));
  };
  const end = (code: number | undefined): void => {
    ended({ code, output });
    closed.fire(code ?? 1);
  };
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open() {
      write(`> ${[command.program, ...command.arguments].join(" ")}\n`);
      const child = spawn(command.program, [...command.arguments], {
        cwd,
        stdio: ["ignore", "pipe", "pipe"],
        windowsHide: true,
      });
      stop = () => void child.kill();
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", write);
      child.once("error", (error) => write(`${error.message}\n`));
      // After "error" there is no exit, but always a close.
      child.once("close", (code) => end(code === null || code < 0 ? undefined : code));
    },
    close: () => stop(),
    handleInput: (keys) => {
      // Ctrl+C
      if (keys.includes("\u0003")) stop();
    },
  };
}
