/** The language server on one connection: state, life cycle, and which file handles which method. */
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { sameUri } from "../base/uri.ts";
import { createEngine } from "../engine/create-engine.ts";
import { createAnalyses } from "./analyses.ts";
import { capabilitiesFor } from "./capabilities.ts";
import { type ClientFacts, clientFacts } from "./client-facts.ts";
import { createConfigurations } from "./configurations.ts";
import type { ServerContext } from "./context.ts";
import { registerEditing } from "./editing.ts";
import type { Environment } from "./environment.ts";
import { overlayHost } from "./overlay-host.ts";
import { registerPasswords } from "./passwords.ts";
import { registerProjectRequests } from "./project-requests.ts";
import { registerPullDiagnostics } from "./pull-diagnostics.ts";
import { createPublisher } from "./push-diagnostics.ts";
import { createReaders } from "./readers.ts";
import { registerStructure } from "./structure.ts";
import { createWatching } from "./watching.ts";

/** Knows the protocol's library by its types only: the mains bring the part of it that fits them. */
export function createServer(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  environment: Environment,
): void {
  /** Open documents by a spelling of their URI that is the same for everybody. */
  const open = new Map<string, TextDocument>();
  let roots: readonly string[] = [];
  let context: ServerContext | undefined;
  const current = () => context;
  const isNewest = (uri: string, at: number | undefined) => documents.get(uri)?.version === at;

  const status = registerProjectRequests(connection, current);
  const publisher = createPublisher(current, environment.defer, isNewest);
  const reporter = registerPullDiagnostics(connection, current, publisher);
  registerEditing(connection, current);
  registerPasswords(connection, current);
  registerStructure(connection, current);
  const watching = createWatching({ connection, current, refresh, askAgain });

  connection.onInitialize((params) => {
    const facts = clientFacts(params);
    roots = facts.roots;
    context = createContext(facts);
    return capabilitiesFor(facts);
  });
  connection.onInitialized(async () => {
    if (context?.facts.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        roots = [...roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => uri)];
        context?.configurations.clear();
        refresh();
      });
    }
    await watching.begin();
  });
  connection.onShutdown(() => {
    context = undefined;
  });

  documents.onDidOpen(({ document }) => {
    open.set(sameUri(document.uri), document);
    if (context?.facts.pullsDiagnostics) publisher.handOver(document.uri);
    watching.bufferChanged(document.uri, "opened");
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (context && !context.facts.pullsDiagnostics) publisher.schedule(uri);
    watching.bufferChanged(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    open.delete(sameUri(uri));
    publisher.withdraw(uri);
    for (const keeper of [context?.analyses, context?.configurations, context?.engine, reporter, status]) {
      keeper?.forget(uri);
    }
    watching.bufferChanged(uri);
  });
  documents.listen(connection);

  function createContext(facts: ClientFacts): ServerContext {
    const log = (message: string) => connection.console.warn(message);
    const host = overlayHost(
      (uri) => open.get(sameUri(uri))?.getText(),
      environment.files(() => roots),
      log,
    );
    const engine = createEngine(host);
    const configurations = createConfigurations({
      connection,
      host,
      locale: facts.locale,
      roots: () => roots,
      asks: facts.hasConfiguration,
      settings: facts.settings,
    });
    const readers = createReaders(host, () => roots);
    const analyses = createAnalyses({
      host,
      engine,
      configurationOf: configurations.of,
      documentOf: (uri) => {
        const document = documents.get(uri);
        return document && { uri, text: document.getText(), ...languageAndVersion(document) };
      },
      onAnalysed: (analysis) => {
        readers.note(analysis);
        status.analysed(analysis);
      },
    });
    const isOpen = (uri: string) => open.has(sameUri(uri));
    return { connection, facts, host, engine, configurations, analyses, readers, isOpen };
  }

  function refresh(except?: string): void {
    if (!context) return;
    const { facts, analyses, readers } = context;
    // A file that others read has its findings from them.
    const settled = except !== undefined && readers.of(except).length === 0 ? except : undefined;
    analyses.outdate(settled);
    const open = documents.keys().filter((uri) => uri !== settled);
    const others = new Set([...open, ...open.flatMap((uri) => readers.of(uri))]);
    if (others.size === 0) return;
    if (!facts.pullsDiagnostics) others.forEach(publisher.schedule);
    else askAgain();
  }

  function askAgain(): void {
    const { pullsDiagnostics, refreshesDiagnostics } = context?.facts ?? {};
    if (pullsDiagnostics && refreshesDiagnostics) connection.languages.diagnostics.refresh();
  }
}

const languageAndVersion = ({ languageId, version }: TextDocument) => ({ languageId, version });
