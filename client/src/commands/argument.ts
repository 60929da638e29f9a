/** What a build command may be called with: a file of a menu, a row of the view, what a CodeLens knows, or nothing. */
import * as vscode from "vscode";

export interface BuildArgument {
  readonly uri: vscode.Uri;
  /** The stage to build; empty: the last one, whatever is remembered. */
  readonly target?: string;
  /** Name of the host that the row is about. */
  readonly host?: string;
  /** Path of the built file that the row is about. */
  readonly artefact?: string;
}

/** Commands can be called by anybody with anything. */
export function parseArgument(argument: unknown): BuildArgument | undefined {
  if (argument instanceof vscode.Uri) return { uri: argument };
  const node = memberOf(argument, "node") ?? argument;
  const uri = memberOf(node, "uri");
  if (!(uri instanceof vscode.Uri)) return undefined;
  const texts = {
    target: memberOf(node, "target"),
    host: memberOf(memberOf(node, "host"), "name"),
    artefact: memberOf(memberOf(node, "artefact"), "file"),
  };
  return { uri, ...Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === "string")) };
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
