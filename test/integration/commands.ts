// Tasks and CodeLenses: what the build commands hang on.

import * as vscode from "vscode";
import { assert, assertEqual, eventually, exampleUri, open, type Test } from "./support.ts";

async function offersTasks(): Promise<void> {
  await open(exampleUri("kde-desktop", "Containerfile"));
  const tasks = await eventually<readonly vscode.Task[]>(
    "tasks of type bootc",
    () => vscode.tasks.fetchTasks({ type: "bootc" }),
    ({ length }) => length > 0,
  );
  const actions = new Set(tasks.map(({ definition }) => definition.action));
  for (const action of ["image", "iso", "disk"])
    assert(actions.has(action), `no task for ${action}: ${[...actions]}`);
}

async function offersLenses(file: string, commands: readonly string[]): Promise<void> {
  const uri = exampleUri("kde-desktop", file);
  await open(uri);
  const lenses = await eventually<readonly vscode.CodeLens[]>(
    `lenses in ${file}`,
    () => vscode.commands.executeCommand("vscode.executeCodeLensProvider", uri, 20),
    ({ length }) => length > 0,
  );
  assertEqual(lenses.map(({ command }) => command?.command).sort(), commands, `lenses in ${file}`);
}

/** What VS Code calls where a row is drawn again while its button is pressed. */
async function asksForLostRows(): Promise<void> {
  await open(exampleUri("kde-desktop", "Containerfile"));
  const started: string[] = [];
  const listener = vscode.tasks.onDidStartTask(({ execution }) => started.push(execution.task.name));
  const end = vscode.commands
    .executeCommand<boolean>("bootc.buildImage", undefined)
    .then((done) => ({ done }));
  const answer = await eventually(
    "the question which Containerfile, closed",
    async () => {
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      return Promise.race([end, undefined]);
    },
    (closed) => closed !== undefined,
  );
  listener.dispose();
  assertEqual([answer?.done, ...started], [false], "whether it ran, and what was started");
}

export const commandTests: readonly Test[] = [
  ["tasks build the image, the ISO and disks", offersTasks],
  ["a button of a row that VS Code has lost does not take the project of the editor", asksForLostRows],
  [
    "lenses above the last FROM build the image, the ISO and disks",
    () => offersLenses("Containerfile", ["bootc.buildDisk", "bootc.buildImage", "bootc.buildIso"]),
  ],
  [
    "lenses in config.toml build the ISO and disks",
    () => offersLenses("config.toml", ["bootc.buildDisk", "bootc.buildIso"]),
  ],
];
