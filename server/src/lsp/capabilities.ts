/** What the server announces: what every client has, and the rest to those that say they have it. */
import type { InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import { version } from "../data/project.ts";
import { closingTrigger } from "../features/closing.ts";
import { fixAllKind, rewriteKind } from "../features/code-actions.ts";
import { triggerCharacters } from "../features/completion.ts";
import { signatureTriggers } from "../features/signature.ts";
import type { ClientFacts } from "./client-facts.ts";

const incremental = 2 satisfies TextDocumentSyncKind;

export const capabilitiesFor = (facts: ClientFacts): InitializeResult => ({
  serverInfo: { name: "bootc-language-server", version },
  capabilities: {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: incremental, save: false },
    codeActionProvider: facts.takesCodeActionLiterals
      ? { codeActionKinds: ["quickfix", rewriteKind, fixAllKind] }
      : true,
    completionProvider: { triggerCharacters: [...triggerCharacters] },
    hoverProvider: true,
    documentSymbolProvider: true,
    ...(facts.showsSignatures && { signatureHelpProvider: { triggerCharacters: [...signatureTriggers] } }),
    ...(facts.folds && { foldingRangeProvider: true }),
    ...(facts.followsLinks && { documentLinkProvider: {} }),
    ...(facts.formatsWhileTyping && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: closingTrigger },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(facts.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: "bootc",
        // A Containerfile's findings depend on the scripts that it runs.
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
  },
});
