/** Requests about one place of a document: code actions, completion, signatures, hover, what typing brings along. */
import type {
  CodeAction,
  CodeActionParams,
  Command,
  CompletionItem,
  CompletionParams,
  Connection,
  DocumentOnTypeFormattingParams,
  Hover,
  HoverParams,
  SignatureHelp,
  SignatureHelpParams,
  TextEdit,
} from "vscode-languageserver";
import { closing } from "../features/closing.ts";
import { codeActions } from "../features/code-actions.ts";
import { completion } from "../features/completion.ts";
import { diagnosticOf } from "../features/diagnostics.ts";
import { hover, markup } from "../features/hover.ts";
import { signature } from "../features/signature.ts";
import { analysisOf, answering, type CurrentContext, type ServerContext, statingOptions } from "./context.ts";

export function registerEditing(connection: Connection, current: CurrentContext): void {
  connection.onCodeAction(answering(current, codeActionRequest));
  connection.onCompletion(answering(current, completionRequest));
  connection.onHover(answering(current, hoverRequest));
  connection.onSignatureHelp(answering(current, signatureRequest));
  connection.onDocumentOnTypeFormatting(answering(current, typingRequest));
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
  const { locale, takesSnippets: snippets, commands } = context.facts;
  const goesOn = commands.has("editor.action.triggerSuggest");
  return [...completion(result.analysis, offset, { locale, snippets, goesOn })];
}

async function hoverRequest(context: ServerContext, params: HoverParams): Promise<Hover | null> {
  const result = await analysisOf(context, params);
  if (!result) return null;
  const { locale, showsMarkdown: markdown } = context.facts;
  const offset = result.analysis.lines.offset(params.position);
  return hover(result.analysis, offset, { locale, markdown }) ?? null;
}

async function signatureRequest(
  context: ServerContext,
  params: SignatureHelpParams,
): Promise<SignatureHelp | null> {
  const result = await analysisOf(context, params);
  if (!result) return null;
  const { locale, showsMarkdown, allowsNoParameter: allowsNone } = context.facts;
  const offset = result.analysis.lines.offset(params.position);
  const markupOf = (markdown: string) => markup(markdown, showsMarkdown);
  return signature(result.analysis, offset, { locale, allowsNone, markup: markupOf }) ?? null;
}

async function typingRequest(
  context: ServerContext,
  params: DocumentOnTypeFormattingParams,
): Promise<TextEdit[]> {
  const result = await analysisOf(context, params);
  return result ? [...closing(result.analysis, result.analysis.lines.offset(params.position))] : [];
}
