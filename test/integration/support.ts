// What the tests in the extension host share.

import * as vscode from "vscode";

export type Test = readonly [name: string, test: () => Promise<void>];

const POLL_MILLISECONDS = 50;
const WAIT_MILLISECONDS = 30_000;

/** A file of the examples: the workspace is a copy of them, which tests may change. */
export function exampleUri(...segments: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no folder is open");
  return vscode.Uri.joinPath(folder.uri, ...segments);
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/**
 * A Containerfile that is not saved. VS Code fills it from the backup of the last untitled file of that name where the
 * closing of that one has not removed it yet (untitledTextEditorModel.ts), so the text is put in again.
 */
export async function openContainerfile(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "dockerfile", content });
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() !== content) {
    const everything = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
    assert(await editor.edit((builder) => builder.replace(everything, content)), "the edit was refused");
  }
  return document;
}

/** Asks until the answer is there; the failure shows the last one. */
export async function eventually<T>(
  what: string,
  ask: () => T | Thenable<T>,
  isEnough: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + WAIT_MILLISECONDS;
  for (;;) {
    const answer = await ask();
    if (isEnough(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`waited 30 s for ${what}; last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

export function bootcDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "bootc");
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

export async function diagnosticsWhere(
  uri: vscode.Uri,
  what: string,
  isEnough: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return eventually(`${what} in ${uri.path}`, () => bootcDiagnostics(uri), isEnough);
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function assertEqual(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  assert(left === right, `${what}: expected ${right}, got ${left}`);
}
