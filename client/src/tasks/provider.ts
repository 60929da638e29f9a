/** Tasks of type `bootc`: offered for each bootc Containerfile, and resolved from tasks.json. */
import path from "node:path";
import * as vscode from "vscode";
import { buildArtefacts } from "../commands/buildArtefacts.ts";
import { imageBuildOf, podmanOf, type Services } from "../commands/builder.ts";
import { findContainerfiles } from "../commands/findProject.ts";
import type { Flow } from "../commands/inProject.ts";
import { lintImage } from "../commands/lintImage.ts";
import {
  type Action,
  actions,
  type BootcTask,
  parseDefinition,
  TASK_TYPE,
  withoutFolderVariable,
} from "./definition.ts";
import { createTask, processExecution } from "./execute.ts";
import { makePlan } from "./plan.ts";
import { podmanBuild } from "./podmanArguments.ts";

const flows: Readonly<Record<Exclude<Action, "image">, Flow>> = {
  iso: buildArtefacts,
  disk: buildArtefacts,
  lint: lintImage,
};

export function registerTasks(services: Services): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TASK_TYPE, {
    provideTasks: async () => {
      if (!vscode.workspace.isTrusted) return [];
      const files = await findContainerfiles(services.session);
      const tasks = await Promise.all(files.map((file) => tasksOf(services, file)));
      return tasks.flat();
    },
    resolveTask: async (task) => {
      const definition = parseDefinition(task.definition);
      const folder = folderOf(task);
      if (!definition || !folder || !vscode.workspace.isTrusted) return undefined;
      return resolve(services, task, absolute(definition, folder), folder);
    },
  });
}

async function tasksOf(services: Services, file: vscode.Uri): Promise<vscode.Task[]> {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  if (!folder) return [];
  const containerfile = path.relative(folder.uri.fsPath, file.fsPath).replaceAll(path.sep, "/");
  const offered = actions.map((action) => {
    const definition = { type: TASK_TYPE, action, containerfile };
    const task = new vscode.Task(definition, folder, `${action}: ${containerfile}`, "bootc");
    return resolve(services, task, { action, containerfile: file.fsPath, arguments: [] }, folder);
  });
  return (await Promise.all(offered)).filter((task) => task !== undefined);
}

async function resolve(
  services: Services,
  task: vscode.Task,
  definition: BootcTask,
  folder: vscode.WorkspaceFolder,
): Promise<vscode.Task | undefined> {
  const uri = vscode.Uri.file(
    definition.containerfile ?? definition.config ?? path.join(folder.uri.fsPath, "Containerfile"),
  );
  const { action } = definition;
  const execution =
    action === "image"
      ? await imageExecution(services, uri, definition)
      : new vscode.CustomExecution(async () => flowTerminal(flows[action], services, uri, definition));
  // The definition must stay the one that VS Code asked about, or it does not know the task again.
  return execution && createTask(task.definition, task.name, execution, folder);
}

async function imageExecution(services: Services, uri: vscode.Uri, definition: BootcTask) {
  const planned = await makePlan(services.session, uri, definition);
  if (planned.kind !== "plan" || planned.plan.containerfile === undefined) return undefined;
  const { plan } = planned;
  const build = imageBuildOf(plan, planned.plan.containerfile, false);
  const command = podmanBuild(build, podmanOf(plan).platform);
  if (command.kind === "ok") return processExecution(command.value, plan.base);
  services.log.warn(`No task for ${uri.fsPath}: ${command.refusal.kind} ${command.refusal.value}`);
  return undefined;
}

/**
 * The image builder runs as root and may replace a file, and a lint needs an image that is built, so that such a task
 * goes through the same questions as the command: its own terminal only waits for the steps, which run in terminals of theirs.
 */
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
  const below = (value: string | undefined) =>
    value === undefined ? undefined : path.resolve(folder.uri.fsPath, withoutFolderVariable(value));
  const paths = {
    containerfile: below(task.containerfile),
    context: below(task.context),
    config: below(task.config),
    output: below(task.output),
  };
  return { ...task, ...Object.fromEntries(Object.entries(paths).filter(([, value]) => value !== undefined)) };
}
