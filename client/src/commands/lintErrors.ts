/** The errors that the language server finds in files of a project, open or not. */
import * as vscode from "vscode";
import type { Session } from "../session.ts";

export interface LintError {
  readonly file: string;
  /** 0-based. */
  readonly line: number;
  readonly message: string;
}

/** What the Language Server Protocol answers to `textDocument/diagnostic`, as far as it is of interest. */
interface Report {
  readonly items?: readonly {
    readonly severity?: number;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

const ERROR = 1;

export async function findErrors(
  session: Session,
  files: readonly (string | undefined)[],
): Promise<readonly LintError[]> {
  const found = await Promise.all(
    files.map(async (file) => {
      if (file === undefined) return [];
      const uri = vscode.Uri.file(file);
      // The server knows the findings of documents that are open, which this one is from here on, if without a tab.
      const document = await vscode.workspace.openTextDocument(uri).then(
        (opened) => opened,
        () => undefined,
      );
      if (!document) return [];
      const parameters = { textDocument: { uri: uri.toString() } };
      const report = await session.request<Report | null>("textDocument/diagnostic", parameters);
      const errors = report?.items?.filter(({ severity }) => severity === ERROR) ?? [];
      return errors.map(({ message, range }) => ({ file, line: range.start.line, message }));
    }),
  );
  return found.flat();
}

/** Goes to the line, and opens the Problems view for the others. */
export async function showError({ file, line }: LintError): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.file(file), {
    selection: new vscode.Range(line, 0, line, 0),
  });
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}
