/** Diagnostics for clients that ask for them. */
import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnosticsOf } from "../features/diagnostics.ts";
import { answering, type CurrentContext, type ServerContext, statingOptions } from "./context.ts";

interface LastReport {
  readonly resultId: string;
  readonly items: string;
  readonly others: readonly string[];
}

export interface Reporter {
  readonly forget: (uri: string) => void;
}

export function registerPullDiagnostics(
  connection: ServerContext["connection"],
  current: CurrentContext,
): Reporter {
  const last = new Map<string, LastReport>();
  let count = 0;

  async function report(
    context: ServerContext,
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  ): Promise<DocumentDiagnosticReport> {
    const result = await context.analyses.of(uri);
    if (!result) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { analysis } = result;
    const stating = await statingOptions(context, analysis);
    const shown = context.facts.showsRelatedDocuments ? stating : { ...stating, linesOf: () => undefined };
    const found = diagnosticsOf(analysis, shown);
    const items = JSON.stringify([...found]);
    const before = last.get(uri);
    if (before?.items === items && previousResultId === before.resultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: before.resultId };
    }
    const others = [...found.keys()].filter((other) => other !== uri);
    count += 1;
    const resultId = before?.items === items ? before.resultId : String(count);
    last.set(uri, { resultId, items, others });
    const gone = before?.others.filter((other) => !found.has(other)) ?? [];
    const related = [...others, ...gone].map((other) => [other, full(found.get(other) ?? [])] as const);
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId,
      items: [...(found.get(uri) ?? [])],
      ...(related.length > 0 && { relatedDocuments: Object.fromEntries(related) }),
    };
  }

  connection.languages.diagnostics.on(answering(current, report));
  return { forget: (uri) => last.delete(uri) };
}

const full = (items: readonly Diagnostic[]): FullDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items: [...items],
});
