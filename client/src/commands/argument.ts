/** What a build command may be called with: a file of a menu, or what a CodeLens knows, or nothing. */
import * as vscode from "vscode";

export interface BuildArgument {
  readonly uri: vscode.Uri;
  /** The stage to build; empty: the last one, whatever is remembered. */
  readonly target?: string;
}

/** Commands can be called by anybody with anything. */
export function parseArgument(argument: unknown): BuildArgument | undefined {
  if (argument instanceof vscode.Uri) return { uri: argument };
  if (typeof argument !== "object" || argument === null || !("uri" in argument)) return undefined;
  const { uri } = argument;
  const target = "target" in argument && typeof argument.target === "string" ? argument.target : undefined;
  return uri instanceof vscode.Uri ? { uri, ...(target === undefined ? {} : { target }) } : undefined;
}
