/** Requests about one place of a document: code actions, completion, hover. */
import type {
  CodeAction,
  CodeActionParams,
  Command,
  CompletionItem,
  CompletionParams,
  Connection,
  Hover,
  HoverParams,
} from "vscode-languageserver";
import { codeActions } from "../features/code-actions.ts";
import { completion } from "../features/completion.ts";
import { diagnosticOf } from "../features/diagnostics.ts";
import { hover } from "../features/hover.ts";
import { analysisOf, answering, type CurrentContext, type ServerContext, statingOptions } from "./context.ts";

export function registerEditing(connection: Connection, current: CurrentContext): void {
  connection.onCodeAction(answering(current, codeActionRequest));
  connection.onCompletion(answering(current, completionRequest));
  connection.onHover(answering(current, hoverRequest));
}

async function codeActionRequest(
  context: ServerContext,
  params: CodeActionParams,
): Promise<(CodeAction | Command)[]> {
  const result = await analysisOf(context, params);
  if (!result) return [];
  const { analysis, version } = result;
  const { facts } = context;
  const readers = analysis.bootc
    ? []
    : await context.readers.analysesOf(analysis.document.uri, context.analyses);
  const actions: CodeAction[] = [];
  for (const each of [analysis, ...readers]) {
    const stating = await statingOptions(context, each);
    actions.push(
      ...codeActions(each, params.range, {
        locale: facts.locale,
        only: params.context.only,
        commands: facts.commands,
        version: facts.takesVersionedEdits ? version : undefined,
        diagnosticOf: (finding) => diagnosticOf(finding, each, stating),
        linesOf: stating.linesOf,
        shown: analysis.document,
      }),
    );
  }
  // Old clients know commands only, and edits cannot be sent as commands of theirs.
  return facts.takesCodeActionLiterals ? actions : actions.flatMap(({ command }) => command ?? []);
}

async function completionRequest(
  context: ServerContext,
  params: CompletionParams,
): Promise<CompletionItem[]> {
  const result = await analysisOf(context, params);
  if (!result) return [];
  const offset = result.analysis.lines.offset(params.position);
  return [...completion(result.analysis, offset, context.facts.locale)];
}

async function hoverRequest(context: ServerContext, params: HoverParams): Promise<Hover | null> {
  const result = await analysisOf(context, params);
  if (!result) return null;
  const { locale, showsMarkdown: markdown } = context.facts;
  const offset = result.analysis.lines.offset(params.position);
  return hover(result.analysis, offset, { locale, markdown }) ?? null;
}
