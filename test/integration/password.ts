// Hashing a password: from the finding to the hash in the file, and without a file to the clipboard.

import * as vscode from "vscode";
import {
  assert,
  assertEqual,
  diagnosticsWhere,
  eventually,
  exampleUri,
  open,
  ruleOf,
  type Test,
} from "./support.ts";

const COMMAND = "bootc.hashPassword";
const RULE = "ks-plaintext-password";
const HASH = /^\$6\$[./0-9A-Za-z]{16}\$[./0-9A-Za-z]{86}$/;

type Window = { -readonly [Key in "showInputBox" | "showInformationMessage"]: (typeof vscode.window)[Key] };

interface Seen {
  readonly boxes: readonly vscode.InputBoxOptions[];
  readonly messages: readonly string[];
}

/** Types `answers` into the input boxes that come; the suite and the extension have one `vscode` between them. */
async function typing(answers: readonly string[], run: () => Thenable<unknown>): Promise<Seen> {
  const window = vscode.window as Window;
  const { showInputBox, showInformationMessage } = window;
  const boxes: vscode.InputBoxOptions[] = [];
  const messages: string[] = [];
  window.showInputBox = async (options) => answers[boxes.push(options ?? {}) - 1];
  window.showInformationMessage = async (message: string) => {
    messages.push(message);
    return undefined;
  };
  try {
    await run();
    return { boxes, messages };
  } finally {
    Object.assign(window, { showInputBox, showInformationMessage });
  }
}

async function replacesPassword(): Promise<void> {
  const uri = exampleUri("password", "install.ks");
  const text = "text\nrootpw --plaintext tulips-and-roses\nreboot\n";
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const { document } = await open(uri);
  const found = await diagnosticsWhere(uri, RULE, (all) => all.some((one) => ruleOf(one) === RULE));
  const range = found.find((one) => ruleOf(one) === RULE)?.range;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const action = actions.find(({ command }) => command?.command === COMMAND);
  assert(action?.command, `the action is not offered: ${actions.map(({ title }) => title)}`);
  const { command, arguments: parameters = [] } = action.command;
  const answers = ["correct horse", "correct hrose", "correct horse", "correct horse"];
  const { boxes, messages } = await typing(answers, () =>
    vscode.commands.executeCommand(command, ...parameters),
  );
  assertEqual(
    boxes.map(({ password }) => password),
    [true, true, true, true],
    "masked boxes",
  );
  assert(/root/.test(boxes[0]?.title ?? ""), `whose password it is, is not said: ${boxes[0]?.title}`);
  assert(/differ/.test(boxes[2]?.prompt ?? ""), `the slip is not said: ${boxes[2]?.prompt}`);
  assertEqual(messages, [], "messages");
  const [, line = ""] = document.getText().split("\n");
  assert(line.startsWith("rootpw --iscrypted "), line);
  assert(HASH.test(line.split(" ")[2] ?? ""), line);
  await diagnosticsWhere(uri, `no ${RULE}`, (all) => !all.some((one) => ruleOf(one) === RULE));
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

async function fillsClipboard(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await eventually(
    "no editor",
    () => vscode.window.activeTextEditor,
    (editor) => editor === undefined,
  );
  const { boxes, messages } = await typing(["correct horse", "correct horse"], () =>
    vscode.commands.executeCommand(COMMAND),
  );
  assertEqual(boxes.length, 2, "input boxes");
  assert(/clipboard/.test(messages[0] ?? ""), `the clipboard is not named: ${messages}`);
}

export const passwordTests: readonly Test[] = [
  ["a code action replaces a password by the hash of another one", replacesPassword],
  ["without a file the hash of a password goes to the clipboard", fillsClipboard],
];
