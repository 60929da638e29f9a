/** Diagnostics for clients that ask for them. */
import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
} from "vscode-languageserver";
import { sameUri } from "../base/uri.ts";
import type { Analysis } from "../engine/analysis.ts";
import { diagnosticsOf } from "../features/diagnostics.ts";
import { answering, type CurrentContext, type ServerContext, statingOptions } from "./context.ts";
import type { Publisher } from "./push-diagnostics.ts";

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
  publisher: Publisher,
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
    const all = diagnosticsOf(analysis, await statingOptions(context, analysis));
    const own = [...(all.get(uri) ?? []), ...(await foundByOthers(context, analysis))];
    if (!context.facts.showsRelatedDocuments) publisher.publishOthers(uri, all);
    const found = new Map(context.facts.showsRelatedDocuments ? [...all, [uri, own]] : [[uri, own]]);
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

/** What the Containerfiles that read a file have to say of it. */
async function foundByOthers(context: ServerContext, analysis: Analysis): Promise<readonly Diagnostic[]> {
  const { uri } = analysis.document;
  if (analysis.bootc) return [];
  const readers = await context.readers.analysesOf(uri, context.analyses);
  const found = await Promise.all(
    readers.map(async (reader) => diagnosticsOf(reader, await statingOptions(context, reader))),
  );
  return found.flatMap((byFile) =>
    [...byFile].flatMap(([file, list]) => (sameUri(file) === sameUri(uri) ? list : [])),
  );
}

const full = (items: readonly Diagnostic[]): FullDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items: [...items],
});
