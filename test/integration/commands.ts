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
  for (const action of ["image", "iso"])
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
  ["tasks build the image and the ISO", offersTasks],
  [
    "lenses above the last FROM build the image and the ISO",
    () => offersLenses("Containerfile", ["bootc.buildImage", "bootc.buildIso"]),
  ],
  ["a lens in config.toml builds the ISO", () => offersLenses("config.toml", ["bootc.buildIso"])],
];
