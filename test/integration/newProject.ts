// "New bootc Project": from the questions to a folder that lints clean, and nothing is ever written over.

import * as vscode from "vscode";
import { assert, assertEqual, bootcDiagnostics, eventually, exampleUri, open, type Test } from "./support.ts";

const COMMAND = "bootc.newProject";

type Stubbed =
  | "showQuickPick"
  | "showInputBox"
  | "showOpenDialog"
  | "showInformationMessage"
  | "showErrorMessage";
type Window = { -readonly [Key in Stubbed]: (typeof vscode.window)[Key] };

/** Picks the entries whose label holds each of `picks`, types `texts`, chooses `parent`; returns what was said. */
async function answering(
  picks: readonly string[],
  texts: readonly string[],
  parent: vscode.Uri,
): Promise<string> {
  const window = vscode.window as Window;
  const { showQuickPick, showInputBox, showOpenDialog, showInformationMessage, showErrorMessage } = window;
  let said = "";
  let picked = 0;
  let typed = 0;
  const pick = async (items: readonly vscode.QuickPickItem[]) => {
    const wanted = picks[picked++];
    return items.find(({ label }) => wanted !== undefined && label.includes(wanted));
  };
  const say = async (message: string) => {
    said = message;
    return undefined;
  };
  Object.assign(window, {
    showQuickPick: pick,
    showInputBox: async (options: vscode.InputBoxOptions) => {
      const text = texts[typed++] ?? options.value;
      const mistake = await options.validateInput?.(text ?? "");
      assert(!mistake, `${text} is refused: ${JSON.stringify(mistake)}`);
      return text;
    },
    showOpenDialog: async () => [parent],
    showInformationMessage: say,
    showErrorMessage: say,
  });
  try {
    await vscode.commands.executeCommand(COMMAND);
    return said;
  } finally {
    Object.assign(window, {
      showQuickPick,
      showInputBox,
      showOpenDialog,
      showInformationMessage,
      showErrorMessage,
    });
  }
}

const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

async function writesAProject(): Promise<void> {
  const parent = exampleUri("made");
  await vscode.workspace.fs.createDirectory(parent);
  const answers = ["min", "correct horse", "correct horse", "데스크톱", "quay.io/min/desk:1"];
  const picks = ["KDE", "AlmaLinux", "password"];
  const said = await answering(picks, answers, parent);
  assert(said.includes("ready"), `said: ${said}`);
  const folder = vscode.Uri.joinPath(parent, "데스크톱");
  const containerfile = vscode.Uri.joinPath(folder, "Containerfile");
  assert((await read(containerfile)).includes("FROM quay.io/almalinuxorg/almalinux-bootc:9\n"), "the base");
  const config = await read(vscode.Uri.joinPath(folder, "config.toml"));
  assert(/user --name=min --groups=wheel --iscrypted --password=\$6\$/.test(config), config);
  assert(!config.includes("correct horse"), "the password itself stands in the project");
  assert(
    (await read(vscode.Uri.joinPath(folder, "files/etc/xdg/autostart/ibus-daemon.desktop"))) !== "",
    "files/",
  );
  await open(containerfile);
  const lenses = await eventually<readonly vscode.CodeLens[]>(
    "lenses in the new Containerfile",
    () => vscode.commands.executeCommand("vscode.executeCodeLensProvider", containerfile, 20),
    ({ length }) => length > 0,
  );
  assert(lenses.length > 0, "no lens");
  assertEqual(bootcDiagnostics(containerfile), [], "findings in the new Containerfile");
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  const before = await read(containerfile);
  const again = await answering(["Minimal", "Fedora", "installer"], ["데스크톱", "a"], parent);
  assert(again.includes("there already"), `said: ${again}`);
  assertEqual(await read(containerfile), before, "the older project");
}

async function writesNothingWhenClosed(): Promise<void> {
  const parent = exampleUri("closed");
  await vscode.workspace.fs.createDirectory(parent);
  for (const picks of [[], ["Kiosk"], ["Minimal"], ["Minimal", "Fedora"]]) await answering(picks, [], parent);
  assertEqual(await vscode.workspace.fs.readDirectory(parent), [], "files of a project that nobody wanted");
}

export const newProjectTests: readonly Test[] = [
  ["a new project lints clean, holds no password, and is never written over", writesAProject],
  ["a new project whose questions are closed writes nothing", writesNothingWhenClosed],
];
