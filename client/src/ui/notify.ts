/** One message with its remedies as buttons. */
import * as vscode from "vscode";

export interface Remedy<Result> {
  readonly title: string;
  readonly run: () => Result | Promise<Result>;
}

export interface Notice {
  readonly message: string;
  /** Given: a dialog that waits; else a notification. */
  readonly detail?: string;
  readonly severity: "error" | "warning" | "info";
}

/** What the chosen remedy returned; undefined when the message was closed. */
export async function notify<Result>(
  { message, detail, severity }: Notice,
  ...remedies: readonly Remedy<Result>[]
): Promise<Result | undefined> {
  const titles = remedies.map(({ title }) => title);
  const options = detail === undefined ? {} : { modal: true, detail };
  const chosen =
    severity === "error"
      ? await vscode.window.showErrorMessage(message, options, ...titles)
      : severity === "warning"
        ? await vscode.window.showWarningMessage(message, options, ...titles)
        : await vscode.window.showInformationMessage(message, options, ...titles);
  return await remedies.find(({ title }) => title === chosen)?.run();
}

export const openSetting = (setting: string): Remedy<undefined> => ({
  title: vscode.l10n.t("Open Settings"),
  run: async () => {
    await vscode.commands.executeCommand("workbench.action.openSettings", setting);
    return undefined;
  },
});

export const openPage = (title: string, address: string): Remedy<undefined> => ({
  title,
  run: async () => {
    await vscode.env.openExternal(vscode.Uri.parse(address));
    return undefined;
  },
});
