/** A real client of the language server: a process, standard input and output, the protocol's own library. */
import { spawn } from "node:child_process";
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  readonly folders?: readonly string[];
  /** Of the server, beside `--stdio`; without them it keeps no compiled code. */
  readonly arguments?: readonly string[];
  /** Answers of `workspace/configuration`, looked up anew for each question. */
  readonly configuration?: () => unknown;
}

export type LanguageClient = Awaited<ReturnType<typeof startClient>>;

/** What VS Code says of itself, as far as it matters. */
export const pullingClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** An older editor: it is told everything, and shows plain text. */
export const pushedClient: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
};

export async function startClient(program: string, options: ClientOptions = {}) {
  const child = spawn(process.execPath, [program, "--stdio", ...(options.arguments ?? ["--no-code-cache"])], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const calls: { readonly method: string; readonly params: unknown }[] = [];
  const waiting = new Set<() => void>();
  const noted = () => {
    for (const look of waiting) look();
  };
  connection.onNotification((method, params) => {
    if (method === "textDocument/publishDiagnostics") published.push(params as PublishDiagnosticsParams);
    calls.push({ method, params });
    noted();
  });
  connection.onRequest((method, params) => {
    calls.push({ method, params });
    noted();
    if (method !== "workspace/configuration") return null;
    return (params as { items: unknown[] }).items.map(() => options.configuration?.() ?? null);
  });
  connection.listen();

  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? pullingClient,
    initializationOptions: options.initializationOptions,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: "project" })) ?? null,
    ...(options.locale !== undefined && { locale: options.locale }),
  });
  await connection.sendNotification("initialized", {});

  /** The first value that `look` gives, now or after a message of the server. */
  function until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const attempt = () => {
        const value = look();
        if (value === undefined) return;
        waiting.delete(attempt);
        resolve(value);
      };
      waiting.add(attempt);
      attempt();
    });
  }

  return {
    initialized,
    published,
    calls,
    until,
    process: child,
    exit,
    request: <T>(method: string, params: unknown): Promise<T> => connection.sendRequest(method, params),
    notify: (method: string, params: unknown) => connection.sendNotification(method, params),
    cancellable: connection,
    open: (uri: string, languageId: string, text: string) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      }),
    /** Replaces the whole text. */
    change: (uri: string, version: number, text: string) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    pull: async (uri: string): Promise<readonly Diagnostic[]> => {
      const report = await connection.sendRequest<{ items?: readonly Diagnostic[] }>(
        "textDocument/diagnostic",
        { textDocument: { uri } },
      );
      return report.items ?? [];
    },
    /** What was published for a version of a document. */
    publishedFor: (uri: string, version?: number) =>
      until(() =>
        published.findLast((one) => one.uri === uri && (version === undefined || one.version === version)),
      ),
    stop: async (): Promise<number | null> => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return exit;
    },
  };
}
