/** The boxes in which a password is typed. */
import * as vscode from "vscode";
import { askTwice, objectionTo, type Question } from "../password/askTwice.ts";

/** undefined when a box was closed. `account`: whose password it is. */
export const askPassword = (account: string | undefined): Promise<string | undefined> =>
  askTwice((question) => ask(question, account));

const ask = (question: Question, account: string | undefined): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: account === undefined ? vscode.l10n.t("Password") : vscode.l10n.t("Password of {0}", account),
    prompt: promptOf(question),
    password: true,
    ignoreFocusOut: true,
    ...(question === "again" ? {} : { validateInput: objection }),
  });

function promptOf(question: Question): string {
  switch (question) {
    case "first":
      return vscode.l10n.t("Only its SHA-512 hash leaves this box.");
    case "again":
      return vscode.l10n.t("Type the password again.");
    case "differed":
      return vscode.l10n.t("The two passwords differ. Begin again.");
  }
}

function objection(password: string): vscode.InputBoxValidationMessage | undefined {
  const { Error: error, Warning: warning } = vscode.InputBoxValidationSeverity;
  switch (objectionTo(password)) {
    case "empty":
      return { message: vscode.l10n.t("Without a password there is nothing to hash."), severity: error };
    case "too-long":
      return {
        message: vscode.l10n.t("Linux takes at most 511 bytes, so nobody could log in with this password."),
        severity: error,
      };
    case "untypable":
      return {
        message: vscode.l10n.t("A console may have no way to type some of these characters."),
        severity: warning,
      };
    case undefined:
      return undefined;
  }
}
