/** Where a choice is kept: one for each workspace folder, or for a project outside of any. */
import type * as vscode from "vscode";

/** @param base folder of the project */
export const folderKey = (
  key: string,
  { folder, base }: { readonly folder?: vscode.WorkspaceFolder | undefined; readonly base: string },
): string => `${key}:${folder?.uri.toString() ?? base}`;
