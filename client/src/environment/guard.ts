/** Nothing runs a process before this said yes: a command can be called without any menu that hides it. */
import * as vscode from "vscode";
import { notify } from "../ui/notify.ts";

/** @param uri of the file that the command is about, once that is known */
export function mayRun(uri?: vscode.Uri): boolean {
  if (!vscode.workspace.isTrusted) {
    void notify(
      {
        message: vscode.l10n.t(
          "bootc runs no commands in Restricted Mode: a build executes what the files of this folder say.",
        ),
        severity: "warning",
      },
      {
        title: vscode.l10n.t("Manage Workspace Trust"),
        run: () => vscode.commands.executeCommand("workbench.trust.manage"),
      },
    );
    return false;
  }
  if (uri && uri.scheme !== "file") {
    void notify({
      message: vscode.l10n.t(
        "podman can only build from files on this machine, and this one is not: {0}. Save it in a local folder.",
        uri.toString(true),
      ),
      severity: "warning",
    });
    return false;
  }
  return true;
}
