/** Where the facts of the projects are kept: with the workspace, over reloads. */
import * as vscode from "vscode";
import { noFacts, type ProjectFacts } from "./facts.ts";

export interface Ledger {
  /** @param base folder of the project */
  readonly of: (base: string) => ProjectFacts;
  readonly update: (base: string, change: (facts: ProjectFacts) => ProjectFacts) => Promise<void>;
  readonly onChanged: vscode.Event<void>;
}

type Pages = Readonly<Record<string, ProjectFacts>>;

const KEY = "bootc.facts";

export function createLedger(memory: vscode.Memento): Ledger {
  const changed = new vscode.EventEmitter<void>();
  const of = (base: string): ProjectFacts => ({ ...noFacts, ...memory.get<Pages>(KEY, {})[base] });
  return {
    of,
    async update(base, change) {
      await memory.update(KEY, { ...memory.get<Pages>(KEY, {}), [base]: change(of(base)) });
      changed.fire();
    },
    onChanged: changed.event,
  };
}
