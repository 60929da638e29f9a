// What package.json promises is there in a running VS Code.

import * as vscode from "vscode";
import { assert, assertEqual, eventually, exampleUri, open, type Test } from "./support.ts";

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly configuration: Section | readonly Section[];
}

interface Section {
  readonly properties: Readonly<Record<string, { readonly default?: unknown }>>;
}

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly contributes: Contributions;
}

/** The extension that the host loaded; it is the one with our task type, whatever its publisher. */
function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.all.find(({ packageJSON }) =>
    packageJSON.contributes?.taskDefinitions?.some((task: { type: string }) => task.type === "bootc"),
  );
  assert(found, "no loaded extension has the task type bootc");
  return found;
}

const manifest = (): Manifest => extension().packageJSON;

async function activates(): Promise<void> {
  await open(exampleUri("kde-desktop", "Containerfile"));
  const loaded = extension();
  await eventually("the extension to activate on a Containerfile", () => loaded.isActive, Boolean);
}

async function commandsExist(): Promise<void> {
  const { contributes } = manifest();
  const existing = new Set(await vscode.commands.getCommands(true));
  const missing = contributes.commands.map(({ command }) => command).filter((id) => !existing.has(id));
  assertEqual(missing, [], "commands that package.json names and nobody registered");
  for (const id of ["bootc.buildImage", "bootc.buildIso", "bootc.buildDisk"])
    assert(existing.has(id), `${id} is not registered`);
}

async function settingsHaveDefaults(): Promise<void> {
  const { contributes } = manifest();
  const sections = [contributes.configuration].flat();
  const settings = sections.flatMap(({ properties }) => Object.entries(properties));
  assert(settings.length > 0, "package.json contributes no setting");
  for (const [key, { default: value }] of settings) {
    assert(key.startsWith("bootc."), `the setting ${key} does not begin with bootc.`);
    const inspected = vscode.workspace.getConfiguration().inspect(key);
    assertEqual(inspected?.defaultValue, value, `default of ${key}`);
  }
}

export const manifestTests: readonly Test[] = [
  ["the extension activates on a Containerfile", activates],
  ["every command of the manifest is registered", commandsExist],
  ["every setting of the manifest has its default", settingsHaveDefaults],
];
