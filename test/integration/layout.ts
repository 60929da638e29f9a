// The layout view by its commands and keys: what a person does with the mouse is tested from outside.

import * as vscode from "vscode";
import {
  assert,
  diagnosticsWhere,
  eventually,
  exampleUri,
  open,
  openContainerfile,
  ruleOf,
  type Test,
} from "./support.ts";

const BASE = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";

/** Goes to the first path of the view, and to the line that it comes from. */
async function chooseFirstPath(): Promise<number | undefined> {
  for (const command of ["bootc.showLayout", "list.focusFirst", "list.focusDown", "list.select"])
    await vscode.commands.executeCommand(command);
  return vscode.window.activeTextEditor?.selection.start.line;
}

async function choosingReachesTheLine(): Promise<void> {
  const document = await openContainerfile(`${BASE}\n# notes\nRUN mkdir /usr/share/site\n`);
  await eventually("the line of the first path", chooseFirstPath, (line) => line === 3);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(1, 0), "# more\n# notes\n");
  assert(await vscode.workspace.applyEdit(edit), "the edit was refused");
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(0, 0, 0, 0) });
  await eventually("its line after the edit", chooseFirstPath, (line) => line === 5);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

/** A script that the build mounts: its buffer counts, saved or not, for its findings and for the view. */
async function unsavedScriptCounts(): Promise<void> {
  const [containerfile, script] = [
    exampleUri("scripted", "Containerfile"),
    exampleUri("scripted", "build.sh"),
  ];
  const write = (uri: vscode.Uri, text: string) =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await write(
    containerfile,
    `${BASE}RUN --mount=type=bind,source=build.sh,target=/build.sh sh /build.sh\nRUN bootc container lint\n`,
  );
  await write(script, "set -e\nsystemctl enable --now sshd\n");
  await open(containerfile);
  const isFound = (found: readonly vscode.Diagnostic[]) =>
    found.some((one) => ruleOf(one) === "systemctl-now");
  await diagnosticsWhere(script, "the finding in a script that is not open", isFound);
  const editor = await open(script);
  await diagnosticsWhere(
    script,
    "the finding in the open script, once",
    (found) => isFound(found) && found.length === 1,
  );
  await editor.edit((builder) =>
    builder.replace(new vscode.Range(1, 0, 2, 0), "\nmkdir -p /usr/share/from-script\n"),
  );
  assert(editor.document.isDirty, "the script was saved");
  await diagnosticsWhere(script, "no finding after the edit", (found) => found.length === 0);
  await open(containerfile);
  await eventually(
    "the line of the script in the view",
    async () => [await chooseFirstPath(), vscode.window.activeTextEditor?.document.uri.path],
    ([line, path]) => line === 2 && path === script.path,
  );
  await open(script);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

export const layoutTests: readonly Test[] = [
  ["an unsaved script changes its findings and the layout view", unsavedScriptCounts],
  ["choosing a path of the layout view reaches its line, also after an edit", choosingReachesTheLine],
];
