/** What a client said of itself in `initialize`, reduced to what the server asks of it. */
import type { InitializeParams } from "vscode-languageserver";
import { type Locale, localeOf } from "../messages/messages.ts";
import { parseInitializationOptions } from "../protocol/initialization.ts";

export interface ClientFacts {
  readonly locale: Locale;
  readonly commands: ReadonlySet<string>;
  readonly settings: unknown;
  readonly roots: readonly string[];
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsRelatedDocuments: boolean;
  readonly showsRelatedInformation: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly changesFolders: boolean;
  readonly takesCodeActionLiterals: boolean;
  readonly takesVersionedEdits: boolean;
  readonly showsMarkdown: boolean;
  readonly nestsSymbols: boolean;
  readonly takesSnippets: boolean;
  readonly showsSignatures: boolean;
  /** Whether no parameter of a signature need be the active one. */
  readonly allowsNoParameter: boolean;
  readonly folds: boolean;
  readonly followsLinks: boolean;
  readonly formatsWhileTyping: boolean;
}

export function clientFacts(params: InitializeParams): ClientFacts {
  const { capabilities } = params;
  const { workspace, textDocument } = capabilities;
  const options = parseInitializationOptions(params.initializationOptions);
  // The published set is read where a client only pulls: several announce what they show in one place only.
  const diagnostic = textDocument?.diagnostic;
  const shown = textDocument?.publishDiagnostics;
  return {
    locale: localeOf(params.locale),
    commands: new Set(options.commands),
    settings: options.settings,
    roots: rootsOf(params),
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsRelatedDocuments: diagnostic?.relatedDocumentSupport === true,
    showsRelatedInformation: (diagnostic?.relatedInformation ?? shown?.relatedInformation) === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    takesCodeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    showsSignatures: textDocument?.signatureHelp !== undefined,
    allowsNoParameter: textDocument?.signatureHelp?.signatureInformation?.noActiveParameterSupport === true,
    folds: textDocument?.foldingRange !== undefined,
    followsLinks: textDocument?.documentLink !== undefined,
    formatsWhileTyping: textDocument?.onTypeFormatting !== undefined,
  };
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
