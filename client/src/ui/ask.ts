/** Questions with a list or a line to fill in; they stay when the focus goes elsewhere. */
import * as vscode from "vscode";

export type Item<Value> = vscode.QuickPickItem & { readonly value: Value };

/** Lists draw an icon for `$(name)`, which a path or a value may hold. */
export const withoutIcons = (text: string): string => text.replaceAll("$(", "\\$(");

/** undefined when it was closed. */
export const pick = async <Value>(title: string, items: readonly Item<Value>[]): Promise<Value | undefined> =>
  (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true, matchOnDescription: true }))
    ?.value;

/** @param mistakeIn what is wrong with a text; blanks around it do not count */
export async function ask(
  question: vscode.InputBoxOptions,
  mistakeIn: (text: string) => string | undefined,
): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    validateInput: (typed) => mistakeIn(typed.trim()),
    ...question,
  });
  return text?.trim();
}
