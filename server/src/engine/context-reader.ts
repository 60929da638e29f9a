/** Build contexts as the model sees them: what was read so far, and a list of what it would still like to have. */
import type { Host } from "../base/host.ts";
import { joinUri } from "../base/uri.ts";
import type { ContextFiles } from "../model/containerfile/context-files.ts";

/** A context is walked no further than this; larger ones are taken for unknown. */
const mostEntries = 20_000;
const deepest = 32;

/** Everything known of one build context; `undefined` inside: looked for, and not there. */
interface Known {
  readonly texts: Map<string, string | undefined>;
  readonly folders: Map<string, ReadonlyMap<string, "file" | "folder"> | undefined>;
  readonly trees: Map<string, readonly string[] | undefined>;
}

export interface ContextReader {
  /** What is known now; another object after every round of reading, so that memories know when to look again. */
  readonly files: () => ContextFiles;
  /** Reads what was asked for and missing; false where there was nothing to read. */
  readonly readWanted: () => Promise<boolean>;
}

/** Reads the context in the folder `root`, through `host`. */
export function contextReader(root: string, host: Host): ContextReader {
  const known: Known = { texts: new Map(), folders: new Map(), trees: new Map() };
  const wanted = { texts: new Set<string>(), folders: new Set<string>(), trees: new Set<string>() };
  let current = snapshot(known, wanted);

  async function readWanted(): Promise<boolean> {
    const size = wanted.texts.size + wanted.folders.size + wanted.trees.size;
    if (size === 0 || !host.list || !host.readFile) return false;
    for (const path of wanted.folders) known.folders.set(path, await listed(host, root, path));
    for (const path of wanted.trees) known.trees.set(path, await walked(host, root, path));
    for (const path of wanted.texts) known.texts.set(path, await host.readFile(joinUri(root, path)));
    for (const set of Object.values(wanted)) set.clear();
    current = snapshot(known, wanted);
    return true;
  }

  return { files: () => current, readWanted };
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

function snapshot(known: Known, wanted: Record<keyof Known, Set<string>>): ContextFiles {
  function recall<T>(kind: keyof Known, memory: Map<string, T | undefined>, path: string): T | undefined {
    if (!memory.has(path)) wanted[kind].add(path);
    return memory.get(path);
  }
  return {
    read: (path) => recall("texts", known.texts, path),
    kind: (path) =>
      recall("folders", known.folders, folderOf(path))?.get(
        path.slice(folderOf(path).length).replace("/", ""),
      ),
    filesBelow: (path) => recall("trees", known.trees, path === "." ? "" : path),
  };
}

async function listed(
  host: Host,
  root: string,
  path: string,
): Promise<ReadonlyMap<string, "file" | "folder"> | undefined> {
  const entries = await host.list?.(joinUri(root, path));
  return (
    entries &&
    new Map(
      entries.flatMap(({ name, kind }) =>
        kind === "file" || kind === "folder" ? [[name, kind] as const] : [],
      ),
    )
  );
}

/** All files below `path`, relative to it. Links, fifos and devices are left out: they are never followed. */
async function walked(host: Host, root: string, path: string): Promise<readonly string[] | undefined> {
  const files: string[] = [];
  const queue: { readonly folder: string; readonly depth: number }[] = [{ folder: "", depth: 0 }];
  let entries = 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const listing = await host.list?.(joinUri(root, `${path}/${next.folder}`));
    if (!listing) {
      if (next.folder === "") return undefined;
      continue;
    }
    entries += listing.length;
    if (entries > mostEntries) return undefined;
    for (const { name, kind } of listing) {
      const below = next.folder ? `${next.folder}/${name}` : name;
      if (kind === "file") files.push(below);
      else if (kind === "folder" && name !== ".git" && next.depth < deepest)
        queue.push({ folder: below, depth: next.depth + 1 });
    }
  }
  return files;
}
