/** Analyses of open documents: one for each version, shared by all requests that need it. */
import type { Host } from "../base/host.ts";
import type { Analysis, Document } from "../engine/analysis.ts";
import type { Configuration } from "../engine/configuration.ts";
import type { Engine } from "../engine/engine.ts";

export interface VersionedDocument extends Document {
  readonly version: number;
}

export interface AnalysesOptions {
  readonly host: Host;
  readonly engine: Engine;
  readonly configurationOf: (uri: string) => Promise<Configuration>;
  /** The open document, as it is now. */
  readonly documentOf: (uri: string) => VersionedDocument | undefined;
  readonly onAnalysed: (analysis: Analysis) => void;
}

export interface VersionedAnalysis {
  readonly analysis: Analysis;
  /** Undefined for a file that is not open. */
  readonly version: number | undefined;
}

export interface Analyses {
  /** The analysis of the newest version; undefined where the document is neither open nor readable. */
  readonly of: (uri: string) => Promise<VersionedAnalysis | undefined>;
  /** Everything but the documents' own texts may have changed; `except` has not. */
  readonly outdate: (except?: string) => void;
  readonly forget: (uri: string) => void;
}

interface Kept {
  readonly version: number;
  readonly analysis: Promise<Analysis>;
}

export function createAnalyses(options: AnalysesOptions): Analyses {
  const kept = new Map<string, Kept>();

  async function analyse(document: Document): Promise<Analysis> {
    const configuration = await options.configurationOf(document.uri);
    const analysis = await options.engine.analyse(document, configuration);
    options.onAnalysed(analysis);
    return analysis;
  }

  return {
    async of(uri) {
      const document = options.documentOf(uri);
      if (!document) {
        const text = await options.host.readFile?.(uri);
        return text === undefined
          ? undefined
          : { analysis: await analyse({ uri, text }), version: undefined };
      }
      const { version } = document;
      const last = kept.get(uri);
      if (last?.version === version) return { analysis: await last.analysis, version };
      const analysis = analyse(document);
      kept.set(uri, { version, analysis });
      return { analysis: await analysis, version };
    },
    outdate(except) {
      for (const uri of kept.keys()) if (uri !== except) kept.delete(uri);
    },
    forget(uri) {
      kept.delete(uri);
    },
  };
}
