/** Build contexts as the model sees them: what was read so far, and a list of what it would still like to have. */
import type { Host } from "../base/host.ts";
import { baseName, joinUri, parentUri } from "../base/uri.ts";
import type { ContextFiles } from "../model/containerfile/context-files.ts";
import { buildFileSaying } from "./build-files.ts";
import { filesBelow } from "./folder-walk.ts";
import { type IgnoreFile, readIgnoreFile } from "./ignore-file.ts";

type Listing = ReadonlyMap<string, "file" | "folder">;

/** Everything known of one build context; `undefined` inside: looked for, and not there. */
interface Known {
  readonly texts: Map<string, string | undefined>;
  readonly folders: Map<string, Listing | undefined>;
  readonly trees: Map<string, readonly string[] | undefined>;
  readonly sayings: Map<string, string | undefined>;
}

export interface ContextReader {
  /** What is known now; another object after every round of reading, so that memories know when to look again. */
  readonly files: () => ContextFiles;
  /** Reads what was asked for and missing; false where that told nothing new. */
  readonly readWanted: () => Promise<boolean>;
}

/** Reads the context of the Containerfile at `uri`, the folder that it lies in, through `host`. */
export function contextReader(uri: string, host: Host): ContextReader {
  const root = parentUri(uri);
  const known: Known = { texts: new Map(), folders: new Map(), trees: new Map(), sayings: new Map() };
  const wanted = {
    texts: new Set<string>(),
    folders: new Set<string>(),
    trees: new Set<string>(),
    sayings: new Set<string>(),
  };
  let current = snapshot(root, known, wanted);
  let ignored: Promise<IgnoreFile | undefined> | undefined;

  async function walked(path: string): Promise<readonly string[] | undefined> {
    ignored ??= ignoreFileOf(host, root, baseName(uri));
    const ignore = await ignored;
    const inContext = (below: string): string => (path === "" ? below : `${path}/${below}`);
    const isSeen = (below: string): boolean => !ignore?.ignores(inContext(below));
    const enters = (below: string): boolean => ignore?.hasExceptions || isSeen(below);
    return (await filesBelow(host, joinUri(root, path), enters))?.filter(isSeen);
  }

  /** Lists a folder, and those above it first: what is not in its parent need not be looked for. */
  async function folderAt(path: string): Promise<Listing | undefined> {
    if (known.folders.has(path)) return known.folders.get(path);
    const parent = folderOf(path);
    const exists = path === "" || (await folderAt(parent))?.get(nameIn(path, parent)) === "folder";
    const listing = exists ? await listed(host, root, path) : undefined;
    known.folders.set(path, listing);
    return listing;
  }

  async function readWanted(): Promise<boolean> {
    if (!host.list || !host.readFile) return false;
    let learned = false;
    const note = <T>(memory: Map<string, T | undefined>, key: string, value: T | undefined): void => {
      memory.set(key, value);
      learned ||= value !== undefined;
    };
    for (const path of wanted.folders) note(known.folders, path, await folderAt(path));
    for (const path of wanted.trees) note(known.trees, path, await walked(path));
    for (const path of wanted.texts) note(known.texts, path, await host.readFile(joinUri(root, path)));
    for (const text of wanted.sayings) note(known.sayings, text, await buildFileSaying(host, root, text));
    for (const set of Object.values(wanted)) set.clear();
    if (learned) current = snapshot(root, known, wanted);
    return learned;
  }

  return { files: () => current, readWanted };
}

const nameIn = (path: string, folder: string): string => path.slice(folder.length).replace("/", "");
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

function snapshot(root: string, known: Known, wanted: Record<keyof Known, Set<string>>): ContextFiles {
  function recall<T>(kind: keyof Known, memory: Map<string, T | undefined>, path: string): T | undefined {
    if (!memory.has(path)) wanted[kind].add(path);
    return memory.get(path);
  }
  return {
    read: (path) => recall("texts", known.texts, path),
    kind: (path) => recall("folders", known.folders, folderOf(path))?.get(nameIn(path, folderOf(path))),
    filesBelow: (path) => recall("trees", known.trees, path),
    uriOf: (path) => joinUri(root, path),
    buildFileSaying: (text) => recall("sayings", known.sayings, text),
  };
}

async function listed(host: Host, root: string, path: string): Promise<Listing | undefined> {
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

/** The first of these decides alone (containers-common's parse of ignore files, Docker's of `<file>.dockerignore`). */
async function ignoreFileOf(host: Host, root: string, name: string): Promise<IgnoreFile | undefined> {
  const candidates = [`${name}.containerignore`, `${name}.dockerignore`, ".containerignore", ".dockerignore"];
  for (const candidate of candidates) {
    const text = await host.readFile?.(joinUri(root, candidate));
    if (text !== undefined) return readIgnoreFile(text);
  }
  return undefined;
}
