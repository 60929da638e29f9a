/**
 * What commands found, in the Problems panel: of each tool in each project the findings of its last run. They follow
 * what is edited until the next one.
 */
import * as vscode from "vscode";
import type { Location } from "../../../server/src/protocol/requests.ts";
import type { Tool } from "../tasks/sequel.ts";
import { followed, type Range } from "./following.ts";
import type { Remedy } from "./notify.ts";

export interface Problem {
  readonly message: string;
  readonly severity: "error" | "warning";
  readonly location: Location;
  readonly code?: string;
}

export interface Problems extends vscode.Disposable {
  /** Takes the place of what the tool has found in the project before; nothing, where it found nothing. */
  readonly set: (project: string, tool: Tool, problems: readonly Problem[]) => void;
}

export const showProblems = (): Remedy<void> => ({
  title: vscode.l10n.t("Show Problems"),
  run: async () => void (await vscode.commands.executeCommand("workbench.actions.view.problems")),
});

export function createProblems(): Problems {
  const collection = vscode.languages.createDiagnosticCollection("bootc-built");
  const runs = new Map<string, readonly Found[]>();
  const show = (uri: string): void =>
    collection.set(
      vscode.Uri.parse(uri),
      [...runs.values()].flat().flatMap((found) => (found.uri === uri ? found.diagnostic : [])),
    );
  const edits = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const uri = document.uri.toString();
    if (contentChanges.length === 0 || !collection.has(document.uri)) return;
    for (const [run, all] of runs)
      runs.set(
        run,
        all.flatMap((found) => foundAfter(found, uri, contentChanges)),
      );
    show(uri);
  });
  return {
    set(project, tool, problems) {
      const run = JSON.stringify([project, tool]);
      const before = runs.get(run) ?? [];
      const now = problems.map((problem) => ({
        uri: vscode.Uri.parse(problem.location.uri).toString(),
        diagnostic: diagnosticOf(tool, problem),
      }));
      runs.set(run, now);
      for (const uri of new Set([...before, ...now].map((found) => found.uri))) show(uri);
    },
    dispose: () => {
      edits.dispose();
      collection.dispose();
    },
  };
}

interface Found {
  readonly uri: string;
  readonly diagnostic: vscode.Diagnostic;
}

/** VS Code tells several changes of one edit as if each were made alone, from the last in the document to the first. */
function foundAfter(
  found: Found,
  uri: string,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): readonly Found[] {
  if (found.uri !== uri) return [found];
  const range = changes.reduce<Range | undefined>(
    (current, change) => current && followed(current, change),
    found.diagnostic.range,
  );
  if (!range) return [];
  found.diagnostic.range = rangeOf(range);
  return [found];
}

const rangeOf = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

function diagnosticOf(
  tool: Tool,
  { message, severity, code, location: { range } }: Problem,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(range),
    message,
    severity === "error" ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = tool;
  if (code !== undefined) diagnostic.code = code;
  return diagnostic;
}
