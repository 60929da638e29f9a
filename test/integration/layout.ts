// The layout view by its commands and keys: what a person does with the mouse is tested from outside.

import * as vscode from "vscode";
import { assert, eventually, type Test } from "./support.ts";

const BASE = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";

/** Goes to the first path of the view, and to the line that it comes from. */
async function chooseFirstPath(): Promise<number | undefined> {
  for (const command of ["bootc.showLayout", "list.focusFirst", "list.focusDown", "list.select"])
    await vscode.commands.executeCommand(command);
  return vscode.window.activeTextEditor?.selection.start.line;
}

async function choosingReachesTheLine(): Promise<void> {
  const content = `${BASE}\n# notes\nRUN mkdir /usr/share/site\n`;
  const document = await vscode.workspace.openTextDocument({ language: "dockerfile", content });
  await vscode.window.showTextDocument(document);
  await eventually("the line of the first path", chooseFirstPath, (line) => line === 3);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(1, 0), "# more\n# notes\n");
  assert(await vscode.workspace.applyEdit(edit), "the edit was refused");
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(0, 0, 0, 0) });
  await eventually("its line after the edit", chooseFirstPath, (line) => line === 5);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

export const layoutTests: readonly Test[] = [
  ["choosing a path of the layout view reaches its line, also after an edit", choosingReachesTheLine],
];
