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

export const commandTests: readonly Test[] = [
  ["tasks build the image, the ISO and disks", offersTasks],
  [
    "lenses above the last FROM build the image, the ISO and disks",
    () => offersLenses("Containerfile", ["bootc.buildDisk", "bootc.buildImage", "bootc.buildIso"]),
  ],
  [
    "lenses in config.toml build the ISO and disks",
    () => offersLenses("config.toml", ["bootc.buildDisk", "bootc.buildIso"]),
  ],
];
