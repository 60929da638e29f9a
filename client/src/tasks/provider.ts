/** Tasks of type `bootc`: offered for each bootc Containerfile, and resolved from tasks.json. */
import path from "node:path";
import * as vscode from "vscode";
import { bootVm } from "../commands/bootVm.ts";
import { buildArtefacts } from "../commands/buildArtefacts.ts";
import type { Services } from "../commands/builder.ts";
import { buildFarm } from "../commands/buildFarm.ts";
import { buildImage } from "../commands/buildImage.ts";
import { deploy } from "../commands/deploy.ts";
import { findContainerfiles } from "../commands/findProject.ts";
import type { Flow } from "../commands/inProject.ts";
import { lintImage } from "../commands/lintImage.ts";
import { warnOfSecrets } from "../commands/options/secretArguments.ts";
import { pullImage } from "../commands/pullImage.ts";
import { pushImage } from "../commands/pushImage.ts";
import { runContainer } from "../commands/runContainer.ts";
import { withPaths } from "./buildOptions.ts";
import {
  type Action,
  actions,
  type BootcTask,
  parseDefinition,
  TASK_TYPE,
  withoutFolderVariable,
} from "./definition.ts";
import { createTask } from "./execute.ts";

export const flows: Readonly<Record<Action, Flow>> = {
  image: buildImage,
  iso: buildArtefacts,
  disk: buildArtefacts,
  lint: lintImage,
  push: pushImage,
  pull: pullImage,
  run: runContainer,
  farm: buildFarm,
  vm: bootVm,
  deploy,
};

export function registerTasks(services: Services): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TASK_TYPE, {
    provideTasks: async () => {
      if (!vscode.workspace.isTrusted) return [];
      const files = await findContainerfiles(services.session);
      return files.flatMap((file) => tasksOf(services, file));
    },
    resolveTask: async (task) => {
      const definition = parseDefinition(task.definition);
      const folder = folderOf(task);
      if (!definition || !folder || !vscode.workspace.isTrusted) return undefined;
      return resolved(services, task, absolute(definition, folder), folder);
    },
  });
}

function tasksOf(services: Services, file: vscode.Uri): vscode.Task[] {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  if (!folder) return [];
  const containerfile = path.relative(folder.uri.fsPath, file.fsPath).replaceAll(path.sep, "/");
  return actions.map((action) => {
    const definition = { type: TASK_TYPE, action, containerfile };
    const task = new vscode.Task(definition, folder, `${action}: ${containerfile}`, "bootc");
    return resolved(services, task, { action, containerfile: file.fsPath, arguments: [] }, folder);
  });
}

function resolved(
  services: Services,
  task: vscode.Task,
  definition: BootcTask,
  folder: vscode.WorkspaceFolder,
): vscode.Task {
  const uri = vscode.Uri.file(
    definition.containerfile ?? definition.config ?? path.join(folder.uri.fsPath, "Containerfile"),
  );
  const flow = flows[definition.action];
  const execution = new vscode.CustomExecution(async () => flowTerminal(flow, services, uri, definition));
  // The definition must stay the one that VS Code asked about, or it does not know the task again.
  return createTask(task.definition, task.name, execution, folder);
}

/** A task asks the same questions as the command: its own terminal only waits for the steps, which run in theirs. */
function flowTerminal(
  flow: Flow,
  services: Services,
  uri: vscode.Uri,
  definition: BootcTask,
): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const closed = new vscode.EventEmitter<number>();
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: async () => {
      written.fire(`${vscode.l10n.t("The steps of this task run in terminals of their own.")}\r\n`);
      warnOfSecrets(definition);
      const done = await flow(services, uri, definition).catch((error: unknown) => {
        services.log.error(String(error));
        return false;
      });
      closed.fire(done ? 0 : 1);
    },
    close: () => {},
  };
}

function folderOf(task: vscode.Task): vscode.WorkspaceFolder | undefined {
  const { scope } = task;
  return typeof scope === "object" ? scope : vscode.workspace.workspaceFolders?.[0];
}

/** Paths of tasks.json are relative to its workspace folder. */
function absolute(task: BootcTask, folder: vscode.WorkspaceFolder): BootcTask {
  const resolve = (value: string) => path.resolve(folder.uri.fsPath, withoutFolderVariable(value));
  const below = (value: string | undefined) => (value === undefined ? undefined : resolve(value));
  const paths = {
    containerfile: below(task.containerfile),
    context: below(task.context),
    config: below(task.config),
    output: below(task.output),
  };
  return {
    ...task,
    ...withPaths(task, resolve),
    ...Object.fromEntries(Object.entries(paths).filter(([, value]) => value !== undefined)),
  };
}
