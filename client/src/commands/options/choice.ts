/** What the rows of the options change. */
import * as vscode from "vscode";
import type { BuildInputs, Project } from "../../../../server/src/protocol/requests.ts";
import type { BuildChoice } from "../../tasks/definition.ts";
import type { Plan } from "../../tasks/plan.ts";

/** A value of undefined: the standard again. */
export type Change = { readonly [Key in keyof BuildChoice]: BuildChoice[Key] | undefined };

export interface Sheet {
  /** Without any choice. */
  readonly standard: Plan;
  readonly known: BuildInputs & Pick<Project, "stages">;
  readonly choice: BuildChoice;
}

/** A path as short as the workspace allows; other texts stay as they are. */
export const relative = (file: string): string => vscode.workspace.asRelativePath(file);

/** The choice with its changes. */
export const changed = (choice: BuildChoice, change: Change): BuildChoice =>
  Object.fromEntries(Object.entries({ ...choice, ...change }).filter(([, value]) => value !== undefined));

export type Texts = Readonly<Record<string, string>>;

/** undefined: without the entry, and without a table that has no other one. */
export function withEntry(texts: Texts, name: string, value: string | undefined): Texts | undefined {
  const { [name]: _, ...others } = texts;
  const all = value === undefined ? others : { ...others, [name]: value };
  return Object.keys(all).length > 0 ? all : undefined;
}
