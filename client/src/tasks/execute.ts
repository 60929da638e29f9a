/** Runs one command as a task in the integrated terminal and waits for its end. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import * as vscode from "vscode";
import type { Command } from "../environment/platform.ts";
import { run } from "../environment/run.ts";
import type { Attendance } from "../recorder.ts";
import { withStepProgress } from "../ui/stepProgress.ts";
import { TASK_TYPE } from "./definition.ts";
import { follow } from "./follower.ts";
import type { Entry, History } from "./history.ts";
import type { Sequel } from "./sequel.ts";
import { endOf, requestStop, STOPPED, stopFile } from "./stepState.ts";

export interface Step {
  readonly name: string;
  readonly command: Command;
  /** Where the command runs. */
  readonly cwd: string;
  readonly folder?: vscode.WorkspaceFolder;
  readonly attendance?: Attendance;
  readonly sequel?: Sequel;
}

export interface StepEnd {
  /** Exit code of the command; undefined when it was stopped or did not start. */
  readonly code: number | undefined;
  /** Both streams, in the order in which they came. */
  readonly output: () => Promise<string>;
  /** File of the output. */
  readonly log: string;
}

export type RunStep = (step: Step) => Promise<StepEnd>;

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

/** @param recorder the program that writes down what a command prints */
export const createRunStep =
  (recorder: string, history: History): RunStep =>
  async (step) => {
    const entry = await history.begin(step.name, step.cwd, step.sequel);
    const following = await follow(entry.log, presence);
    const task = recordedTask(step, recorder, entry.log);
    const code = await withStepProgress(entry, async (token) => {
      const stop = () => requestStop(entry.log);
      const told = await runTask(task, { token, stop });
      return told ?? toldByRecorder(entry.log, step.attendance);
    });
    const end = endWith(entry, code);
    await history.end(entry, end.code);
    await history.told(entry);
    await following?.told();
    return end;
  };

/** @param code of the recorder */
export const endWith = ({ log }: Entry, code: number): StepEnd => ({
  code: code === STOPPED ? undefined : code,
  log,
  output: () => readFile(log, "utf8").catch(() => ""),
});

/** A window answers what its extension host cannot. */
export const presence = (): Thenable<unknown> =>
  vscode.commands.executeCommand("setContext", "bootc.follows", true);

/** How long a window still answers that is about to be loaded again. */
const GOING_MILLISECONDS = 2_000;

/**
 * A terminal that is closed tells no code. Where a person closed it, the command ends; where the window goes away with
 * it, the command goes on.
 */
async function toldByRecorder(log: string, attendance?: Attendance): Promise<number> {
  if (attendance?.outlives && !existsSync(stopFile(log))) {
    await delay(GOING_MILLISECONDS);
    await presence();
    await requestStop(log);
  }
  const state = await endOf(log);
  if (state.kind === "ended") return state.code;
  // Where there are no signals, the recorder itself was killed.
  if (attendance?.afterStop) await run(attendance.afterStop);
  return STOPPED;
}

/**
 * Runs a command that is talked to, and waits for its end: a shell in a container wants a terminal on both sides, and
 * the recorder stands between the two. So nothing is written down of what is typed there, and it is no build to remember.
 */
export async function runInteractively({
  name,
  command,
  cwd,
  folder,
  attendance,
}: Step): Promise<number | undefined> {
  const execution = new vscode.ProcessExecution(command.program, [...command.arguments], { cwd });
  const task = createTask(definitionOf(name), name, execution, folder);
  const code = await runTask(task);
  if (code !== 0 && attendance?.afterStop) await run(attendance.afterStop);
  return code;
}

// Tasks of one identity share a terminal, and the second one would wipe out what the first one printed.
const definitionOf = (name: string) => ({ type: TASK_TYPE, action: "step", arguments: [name] });

/** The arguments are handed to the process as they are; no shell reads them. */
function recordedTask(
  { name, command, cwd, folder, attendance = {} }: Step,
  recorder: string,
  log: string,
): vscode.Task {
  const execution = new vscode.ProcessExecution(
    process.execPath,
    [recorder, log, command.program, ...command.arguments],
    // On the desktop, the executable of extensions is VS Code's own.
    { cwd, env: { ELECTRON_RUN_AS_NODE: "1", BOOTC_ATTENDANCE: JSON.stringify(attendance) } },
  );
  const task = createTask(definitionOf(name), name, execution, folder);
  // The recorder shows the command itself.
  task.presentationOptions = { ...task.presentationOptions, echo: false };
  return task;
}

interface Cancelling {
  readonly token: vscode.CancellationToken;
  readonly stop: () => Promise<void>;
}

async function runTask(task: vscode.Task, cancelling?: Cancelling): Promise<number | undefined> {
  const codes = new Map<vscode.TaskExecution, number | undefined>();
  const ended = new vscode.EventEmitter<vscode.TaskExecution>();
  // Both subscriptions come first: a process can end before `executeTask` has answered.
  const subscriptions = [
    ended,
    vscode.tasks.onDidEndTaskProcess((event) => codes.set(event.execution, event.exitCode)),
    vscode.tasks.onDidEndTask(({ execution }) => {
      if (!codes.has(execution)) codes.set(execution, undefined);
      ended.fire(execution);
    }),
  ];
  try {
    const finished = new Set<vscode.TaskExecution>();
    ended.event((execution) => finished.add(execution));
    const execution = await vscode.tasks.executeTask(task);
    const cancel = () => cancelling?.stop().finally(() => execution.terminate());
    if (cancelling?.token.isCancellationRequested) cancel();
    if (cancelling) subscriptions.push(cancelling.token.onCancellationRequested(cancel));
    if (!finished.has(execution)) await untilEnded(ended.event, execution);
    return codes.get(execution);
  } finally {
    vscode.Disposable.from(...subscriptions).dispose();
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
export async function runSteps(runStep: RunStep, steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) if ((await runStep(step)).code !== 0) return false;
  return true;
}
