/** What the handlers of all methods share. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Host } from "../base/host.ts";
import { type LineIndex, lineIndex } from "../base/text.ts";
import type { Analysis } from "../engine/analysis.ts";
import type { Engine } from "../engine/engine.ts";
import { type DiagnosticOptions, otherFiles } from "../features/diagnostics.ts";
import type { Analyses, VersionedAnalysis } from "./analyses.ts";
import type { ClientFacts } from "./client-facts.ts";
import type { Configurations } from "./configurations.ts";
import type { Readers } from "./readers.ts";

export interface ServerContext {
  readonly connection: Connection;
  readonly facts: ClientFacts;
  readonly host: Host;
  readonly engine: Engine;
  readonly configurations: Configurations;
  readonly analyses: Analyses;
  readonly readers: Readers;
  /** Whether the client shows the document, and so asks for its diagnostics by itself. */
  readonly isOpen: (uri: string) => boolean;
}

/** What `initialize` made; undefined before it and after `shutdown`. */
export type CurrentContext = () => ServerContext | undefined;

/** Wraps a request handler: it needs an initialised server, and a cancelled request is not worth its answer. */
export const answering =
  <Params, Result>(
    current: CurrentContext,
    handler: (context: ServerContext, params: Params, token: CancellationToken) => Promise<Result>,
  ) =>
  async (params: Params, token: CancellationToken): Promise<Result | ResponseError<never>> => {
    const context = current();
    if (!context) return new ResponseError(ErrorCodes.ServerNotInitialized, "The server is not initialized.");
    if (token.isCancellationRequested) return cancelled();
    const result = await handler(context, params, token);
    return token.isCancellationRequested ? cancelled() : result;
  };

const cancelled = (): ResponseError<never> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");

/** The analysis that a request about a document needs. */
export const analysisOf = (
  { analyses }: ServerContext,
  params: { readonly textDocument: { readonly uri: string } },
): Promise<VersionedAnalysis | undefined> => analyses.of(params.textDocument.uri);

/** How to state the findings of `analysis`; reads the other files that they stand in. */
export async function statingOptions(
  { facts, host }: ServerContext,
  analysis: Analysis,
): Promise<DiagnosticOptions> {
  const others = await Promise.all(
    [...otherFiles(analysis)].map(async (uri) => [uri, await host.readFile?.(uri)] as const),
  );
  const lines = new Map<string, LineIndex>();
  for (const [uri, text] of others) if (text !== undefined) lines.set(uri, lineIndex(text));
  return {
    locale: facts.locale,
    related: facts.showsRelatedInformation,
    linesOf: (uri) => lines.get(uri),
  };
}
