/** Runs one command as a task in the integrated terminal and waits for its end. */
import * as vscode from "vscode";
import type { Command } from "../environment/platform.ts";
import { TASK_TYPE } from "./definition.ts";

export interface Step {
  readonly name: string;
  readonly command: Command;
  /** Where the command runs. */
  readonly cwd: string;
  readonly folder?: vscode.WorkspaceFolder;
}

const SOURCE = "bootc";

export function createTask(
  definition: vscode.TaskDefinition,
  name: string,
  execution: vscode.ProcessExecution | vscode.CustomExecution,
  folder?: vscode.WorkspaceFolder,
): vscode.Task {
  const task = new vscode.Task(definition, folder ?? vscode.TaskScope.Workspace, name, SOURCE, execution, []);
  task.group = vscode.TaskGroup.Build;
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    // sudo may ask for a password.
    focus: true,
    clear: true,
    showReuseMessage: false,
  };
  return task;
}

/** The arguments are handed to the process as they are; no shell reads them. */
export const processExecution = (command: Command, cwd: string): vscode.ProcessExecution =>
  new vscode.ProcessExecution(command.program, [...command.arguments], { cwd });

/** Exit code of the process; undefined when it was ended from outside or did not start. */
export async function runStep({ name, command, cwd, folder }: Step): Promise<number | undefined> {
  // Tasks of one identity share a terminal, and the second one would wipe out what the first one printed.
  const definition = { type: TASK_TYPE, action: "step", arguments: [name] };
  const task = createTask(definition, name, processExecution(command, cwd), folder);
  const codes = new Map<vscode.TaskExecution, number | undefined>();
  const ended = new vscode.EventEmitter<vscode.TaskExecution>();
  // Both subscriptions come first: a process can end before `executeTask` has answered.
  const subscriptions = vscode.Disposable.from(
    ended,
    vscode.tasks.onDidEndTaskProcess((event) => codes.set(event.execution, event.exitCode)),
    vscode.tasks.onDidEndTask(({ execution }) => {
      if (!codes.has(execution)) codes.set(execution, undefined);
      ended.fire(execution);
    }),
  );
  try {
    const finished = new Set<vscode.TaskExecution>();
    ended.event((execution) => finished.add(execution));
    const execution = await vscode.tasks.executeTask(task);
    if (!finished.has(execution)) await untilEnded(ended.event, execution);
    return codes.get(execution);
  } finally {
    subscriptions.dispose();
  }
}

const untilEnded = (ended: vscode.Event<vscode.TaskExecution>, execution: vscode.TaskExecution) =>
  new Promise<void>((resolve) => {
    const subscription = ended((other) => {
      if (other !== execution) return;
      subscription.dispose();
      resolve();
    });
  });

/** Runs one after the other; false as soon as one fails. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) if ((await runStep(step)) !== 0) return false;
  return true;
}
