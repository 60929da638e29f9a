/** The connection to the language server: started by the first document that it could have something to say about. */
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { InitializationOptions } from "../../server/src/protocol/initialization.ts";
import {
  type FileStatusChangedParams,
  fileStatusChangedNotification,
  hashPasswordCommand,
} from "../../server/src/protocol/requests.ts";
import { type BuilderOf, builderMiddleware } from "./lintBuilder.ts";
import { documentSelector, type Filter, readSelector } from "./selector.ts";
import { typingMiddleware } from "./ui/typing.ts";

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Session extends vscode.Disposable {
  /** The documents that are of interest, as long as `bootc.files.config` does not change. */
  readonly selector: () => Filter[];
  /** Answer of the server; undefined when it does not run or cannot answer. Starts it when needed. */
  readonly request: <Result>(method: string, parameters: object) => Promise<Result | undefined>;
  /** A document was analysed again, or everything was because the server is new. */
  readonly onAnalysed: vscode.Event<string | undefined>;
  readonly onSelectorChanged: vscode.Event<void>;
  readonly restart: () => Promise<void>;
  /** What the settings say to the server is another thing now, without a setting having changed. */
  readonly settingsChanged: () => Promise<void>;
}

const configGlobs = (): readonly string[] =>
  vscode.workspace.getConfiguration("bootc").get<string[]>("files.config", []);

export function createSession(
  log: vscode.LogOutputChannel,
  createClient: CreateClient,
  builderOf: BuilderOf,
): Session {
  const analysed = new vscode.EventEmitter<string | undefined>();
  const selectorChanged = new vscode.EventEmitter<void>();
  let selector = documentSelector(configGlobs());
  let client: BaseLanguageClient | undefined;
  let started: Promise<void> | undefined;

  const start = (): Promise<void> => {
    started ??= startClient().catch((error: unknown) => {
      log.error(`The language server did not start: ${String(error)}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t("The bootc language server did not start. The log says why."),
      );
      throw error;
    });
    return started;
  };

  const startClient = async (): Promise<void> => {
    const initializationOptions: InitializationOptions = {
      commands: ["bootc.showRule", hashPasswordCommand, "editor.action.triggerSuggest"],
    };
    client = createClient({
      documentSelector: [...selector, ...readSelector()],
      outputChannel: log,
      initializationOptions,
      middleware: { ...typingMiddleware, ...builderMiddleware(builderOf) },
    });
    client.onNotification(fileStatusChangedNotification, ({ uri }: FileStatusChangedParams) =>
      analysed.fire(uri),
    );
    await client.start();
    analysed.fire(undefined);
  };

  const stop = async (): Promise<void> => {
    const stopping = client;
    client = undefined;
    started = undefined;
    await stopping?.dispose();
  };

  const restart = async (): Promise<void> => {
    await stop();
    await start();
  };

  const startFor = (document: vscode.TextDocument): void => {
    if (!started && vscode.languages.match(selector, document) > 0) start().catch(() => {});
  };
  vscode.workspace.textDocuments.forEach(startFor);
  const subscriptions = [
    analysed,
    selectorChanged,
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration("bootc.files.config")) return;
      selector = documentSelector(configGlobs());
      selectorChanged.fire();
      if (started) await restart();
      else vscode.workspace.textDocuments.forEach(startFor);
    }),
  ];

  return {
    selector: () => selector,
    request: async <Result>(method: string, parameters: object) => {
      try {
        await start();
        return await client?.sendRequest<Result>(method, parameters);
      } catch (error) {
        log.warn(`${method}: ${String(error)}`);
        return undefined;
      }
    },
    onAnalysed: analysed.event,
    onSelectorChanged: selectorChanged.event,
    restart,
    settingsChanged: async () => {
      await client?.sendNotification("workspace/didChangeConfiguration", { settings: null });
    },
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
      void stop();
    },
  };
}
