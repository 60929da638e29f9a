/** Changes beside the document itself: other buffers, files on disk, settings, workspace folders. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from "vscode-languageserver";
import { baseName } from "../base/uri.ts";
import { projectFileName } from "../engine/configuration.ts";
import { bootcSection } from "../protocol/initialization.ts";
import type { CurrentContext } from "./context.ts";

export interface WatchingOptions {
  readonly connection: Connection;
  readonly current: CurrentContext;
  /** Other documents' findings may differ now; `except` has just been analysed by itself. */
  readonly refresh: (except?: string) => void;
  /** Has clients that ask for diagnostics ask again. */
  readonly askAgain: () => void;
}

export interface Watching {
  /** Called once the client has said `initialized`. */
  readonly begin: () => Promise<void>;
  /** A buffer was opened, edited or closed. */
  readonly bufferChanged: (uri: string, how?: "opened") => void;
}

/** Other files are looked at again when the hands rest. */
const rest = 250;

export function createWatching({ connection, current, refresh, askAgain }: WatchingOptions): Watching {
  const changed = new Set<string>();
  let opened = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const uris = [...changed];
      changed.clear();
      forgetProjectFiles(uris);
      for (const uri of uris) current()?.engine.changed(uri);
      refresh(uris.length === 1 ? uris[0] : undefined);
      // VS Code's client loses its question for a document that opens under a URI which has just been closed.
      if (opened) askAgain();
      opened = false;
    }, rest);
  }

  function forgetProjectFiles(uris: readonly string[]): void {
    if (uris.some((uri) => baseName(uri) === projectFileName)) current()?.configurations.clear();
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) if (!/\/(?:node_modules|\.git)\//.test(uri)) changed.add(uri);
    if (changed.size > 0) later();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    const context = current();
    if (!context) return;
    context.configurations.clear();
    if (!context.facts.hasConfiguration) context.configurations.replace(bootcSection(settings));
    refresh();
  });

  return {
    async begin() {
      const facts = current()?.facts;
      if (facts?.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: "bootc" });
      }
      if (facts?.registersWatchers) {
        // A build context may hold files of any name, and the client does not watch what the user excluded.
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: "**/*" }],
        });
      }
    },
    bufferChanged(uri, how) {
      opened ||= how === "opened";
      changed.add(uri);
      later();
    },
  };
}
