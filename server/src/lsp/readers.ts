/** Who reads a file that no rule looks at by itself: the Containerfiles whose builds run a script or copy a unit. */
import type { Host } from "../base/host.ts";
import { isBelow, joinUri, parentUri, sameUri } from "../base/uri.ts";
import type { Analysis } from "../engine/analysis.ts";
import { isContainerfileName } from "../engine/file-kind.ts";
import type { Analyses } from "./analyses.ts";

export interface Readers {
  /** Notes which files the build of an analysed document reads. */
  readonly note: (analysis: Analysis) => void;
  /** Known readers of a file. */
  readonly of: (uri: string) => readonly string[];
  /** Analyses that look into a file; where none is known yet, the Containerfiles around it are asked. */
  readonly analysesOf: (uri: string, analyses: Analyses) => Promise<readonly Analysis[]>;
}

/** A Containerfile lies no further above the files that it reads. */
const deepest = 6;
const mostFiles = 10;

export function createReaders(host: Host, roots: () => readonly string[]): Readers {
  const reads = new Map<string, ReadonlySet<string>>();

  const of = (uri: string): readonly string[] => {
    const wanted = sameUri(uri);
    return [...reads].filter(([, files]) => files.has(wanted)).map(([reader]) => reader);
  };

  return {
    note(analysis) {
      const { uri } = analysis.document;
      const files = analysis.kind === "containerfile" ? [...analysis.model.otherFiles.keys()] : [];
      if (files.length > 0) reads.set(uri, new Set(files.map(sameUri)));
      else reads.delete(uri);
    },
    of,
    async analysesOf(uri, analyses) {
      const known = of(uri);
      const readers = known.length > 0 ? known : await containerfilesAround(uri, host, roots());
      const results = await Promise.all(readers.map((reader) => analyses.of(reader)));
      return results.flatMap((result) => result?.analysis ?? []);
    },
  };
}

/** The Containerfiles in the nearest folder above `uri` that has any. */
async function containerfilesAround(
  uri: string,
  host: Host,
  roots: readonly string[],
): Promise<readonly string[]> {
  let folder = parentUri(uri);
  for (let depth = 0; depth < deepest && roots.some((root) => isBelow(folder, root)); depth++) {
    const names = (await host.list?.(folder))?.filter(({ kind }) => kind === "file").map(({ name }) => name);
    const found = names?.filter(isContainerfileName) ?? [];
    if (found.length > 0) return found.slice(0, mostFiles).map((name) => joinUri(folder, name));
    folder = parentUri(folder);
  }
  return [];
}
