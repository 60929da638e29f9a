/** What commands found, in the Problems panel: of each tool in each project the findings of its last run. */
import * as vscode from "vscode";
import type { Location } from "../../../server/src/protocol/requests.ts";
import type { Remedy } from "./notify.ts";

/** Shown as the source of its findings. */
export type Tool = "podman build" | "bootc-image-builder" | "bootc container lint";

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
  return {
    set(project, tool, problems) {
      const run = JSON.stringify([project, tool]);
      const before = runs.get(run) ?? [];
      const now = problems.map((problem) => ({
        uri: problem.location.uri,
        diagnostic: diagnosticOf(tool, problem),
      }));
      runs.set(run, now);
      const all = [...runs.values()].flat();
      for (const uri of new Set([...before, ...now].map((found) => found.uri))) {
        const here = all.filter((found) => found.uri === uri);
        collection.set(
          vscode.Uri.parse(uri),
          here.map(({ diagnostic }) => diagnostic),
        );
      }
    },
    dispose: () => collection.dispose(),
  };
}

interface Found {
  readonly uri: string;
  readonly diagnostic: vscode.Diagnostic;
}

function diagnosticOf(
  tool: Tool,
  { message, severity, code, location: { range } }: Problem,
): vscode.Diagnostic {
  const { start, end } = range;
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(start.line, start.character, end.line, end.character),
    message,
    severity === "error" ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = tool;
  if (code !== undefined) diagnostic.code = code;
  return diagnostic;
}
