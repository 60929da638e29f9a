/** Diagnostics for clients that do not ask for them. */
import type { Diagnostic } from "vscode-languageserver";
import { sameUri } from "../base/uri.ts";
import { diagnosticsOf } from "../features/diagnostics.ts";
import { type CurrentContext, type ServerContext, statingOptions } from "./context.ts";

export interface Publisher {
  /** Analyses and publishes soon; edits that arrive together are answered once. */
  readonly schedule: (uri: string) => void;
  /** Publishes what an analysis found in other files than `source`, for a client that asks for open ones itself. */
  readonly publishOthers: (source: string, found: ReadonlyMap<string, readonly Diagnostic[]>) => void;
  /** Takes back what was published for a file that the client will ask for from now on. */
  readonly handOver: (uri: string) => void;
  /** Takes back what was published for a document that was closed. */
  readonly withdraw: (uri: string) => void;
}

/** Somebody who never stops typing still sees findings. */
const longestWait = 100;

export function createPublisher(
  current: CurrentContext,
  defer: (action: () => void) => void,
  isNewest: (uri: string, version: number | undefined) => boolean,
): Publisher {
  const waiting = new Set<string>();
  let scheduled = 0;
  /** Diagnostics by the file that they stand in, then by the document whose analysis found them. */
  const published = new Map<string, Map<string, readonly Diagnostic[]>>();

  /**
   * Messages that arrived together are read one for each turn of the event loop; two turns without a new edit
   * mean that none is left.
   */
  function flushWhenQuiet(deadline: number): void {
    const before = scheduled;
    defer(() =>
      defer(() => {
        if (scheduled === before || Date.now() >= deadline) flush();
        else flushWhenQuiet(deadline);
      }),
    );
  }

  function flush(): void {
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) {
      publish(uri).catch((error: unknown) => current()?.connection.console.error(String(error)));
    }
  }

  async function publish(uri: string): Promise<void> {
    const context = current();
    const result = await context?.analyses.of(uri);
    if (!context || !result) return;
    const { analysis, version } = result;
    const found = diagnosticsOf(analysis, await statingOptions(context, analysis));
    // A newer version is already scheduled; ranges of the old one would be wrong for it.
    if (!isNewest(uri, version)) return;
    replace(context, uri, found, version);
  }

  function replace(
    { connection }: ServerContext,
    source: string,
    found: ReadonlyMap<string, readonly Diagnostic[]>,
    version?: number,
  ): void {
    const before = [...published].filter(([, sources]) => sources.has(source)).map(([uri]) => uri);
    for (const uri of new Set([...before, ...found.keys()])) {
      const sources = published.get(uri) ?? new Map<string, readonly Diagnostic[]>();
      const list = found.get(uri);
      if (list) sources.set(source, list);
      else sources.delete(source);
      if (sources.size > 0) published.set(uri, sources);
      else published.delete(uri);
      const diagnostics = [...sources.values()].flat();
      void connection.sendDiagnostics({
        uri,
        diagnostics,
        ...(uri === source && version !== undefined && { version }),
      });
    }
  }

  return {
    publishOthers(source, found) {
      const context = current();
      if (!context) return;
      const others = [...found].filter(([uri]) => uri !== source && !context.isOpen(uri));
      replace(context, source, new Map(others));
    },
    handOver(uri) {
      const own = [...published.keys()].find((other) => sameUri(other) === sameUri(uri));
      if (own === undefined) return;
      published.delete(own);
      void current()?.connection.sendDiagnostics({ uri: own, diagnostics: [] });
    },
    schedule(uri) {
      scheduled++;
      if (waiting.size === 0) flushWhenQuiet(Date.now() + longestWait);
      waiting.add(uri);
    },
    withdraw(uri) {
      const context = current();
      if (context) replace(context, uri, new Map());
    },
  };
}
