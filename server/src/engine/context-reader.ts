/** Build contexts as the model sees them: what was read so far, and a list of what it would still like to have. */
import type { Host } from "../base/host.ts";
import { baseName, joinUri, parentUri } from "../base/uri.ts";
import { type ContextFiles, contextOf, ownPath } from "../model/containerfile/context-files.ts";
import { projectReader } from "./context-root.ts";
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

/** Reads the context of the Containerfile at `uri` through `host`, and the further contexts that its project names. */
export function contextReader(uri: string, host: Host): ContextReader {
  const project = projectReader(uri, host);
  const known: Known = { texts: new Map(), folders: new Map(), trees: new Map(), sayings: new Map() };
  const wanted = {
    texts: new Set<string>(),
    folders: new Set<string>(),
    trees: new Set<string>(),
    sayings: new Set<string>(),
  };
  /** What was asked about since the last round, as long as it is not known which folder the context is. */
  const sources = new Set<string>();
  /** The folders of contexts by name; `""` is the build context itself, taken for `beside` until it is known. */
  const roots = new Map<string, string | undefined>();
  const ignored = new Map<string, Promise<IgnoreFile | undefined>>();
  const beside = parentUri(uri);
  const rootOf = (name: string): string | undefined => roots.get(name) ?? (name === "" ? beside : undefined);
  let current = snapshot();

  /** Where a path of the context lies; undefined below a named context that is no folder. */
  function place(path: string): string | undefined {
    const root = rootOf(contextOf(path));
    return root && joinUri(root, ownPath(path));
  }

  function snapshot(): ContextFiles {
    function recall<T>(kind: keyof Known, memory: Map<string, T | undefined>, path: string): T | undefined {
      if (!memory.has(path)) wanted[kind].add(path);
      return memory.get(path);
    }
    function noted(path: string): string {
      if (!roots.has("") && !/ignore$|^\/|^$/.test(path)) sources.add(path);
      return path;
    }
    return {
      read: (path) => recall("texts", known.texts, noted(path)),
      kind: (path) =>
        recall("folders", known.folders, folderOf(noted(path)))?.get(nameIn(path, folderOf(path))),
      filesBelow: (path) => recall("trees", known.trees, noted(path)),
      uriOf: (path) => place(path) ?? path,
      buildFileSaying: (text) => recall("sayings", known.sayings, text),
    };
  }

  /** Settles which folders are meant, before anything is read from them; true where that changes what is known. */
  async function findRoots(): Promise<boolean> {
    const root = sources.size === 0 ? undefined : await project.contextOf([...sources]);
    sources.clear();
    const moves = root !== undefined && root !== beside;
    if (root !== undefined) roots.set("", root);
    if (moves) for (const memory of [known.texts, known.folders, known.trees, ignored]) memory.clear();
    for (const path of [...wanted.texts, ...wanted.folders, ...wanted.trees]) {
      const name = contextOf(path);
      if (name !== "" && !roots.has(name)) roots.set(name, await project.named(name));
    }
    return moves;
  }

  async function walked(path: string): Promise<readonly string[] | undefined> {
    const uri = place(path);
    if (uri === undefined) return undefined;
    const name = contextOf(path);
    const own = ownPath(path);
    const ignore = await ignoreFileOf(name);
    const inContext = (below: string): string => (own === "" ? below : `${own}/${below}`);
    const isSeen = (below: string): boolean => !ignore?.ignores(inContext(below));
    const enters = (below: string): boolean => ignore?.hasExceptions || isSeen(below);
    return (await filesBelow(host, uri, enters))?.filter(isSeen);
  }

  function ignoreFileOf(name: string): Promise<IgnoreFile | undefined> {
    const found = ignored.get(name) ?? readIgnoreFileOf(name === "" ? uri : undefined, rootOf(name) ?? "");
    ignored.set(name, found);
    return found;
  }

  /** The first of these decides alone (containers-common's parse of ignore files, Docker's of `<file>.dockerignore`). */
  async function readIgnoreFileOf(containerfile: string | undefined, root: string) {
    const besides = containerfile === undefined ? [] : [joinUri(beside, baseName(containerfile))];
    const candidates = [...besides.map((file) => `${file}.`), `${root}/.`].flatMap((head) =>
      ["containerignore", "dockerignore"].map((name) => head + name),
    );
    for (const candidate of candidates) {
      const text = await host.readFile?.(candidate);
      if (text !== undefined) return readIgnoreFile(text);
    }
    return undefined;
  }

  /** Lists a folder, and those above it first: what is not in its parent need not be looked for. */
  async function folderAt(path: string): Promise<Listing | undefined> {
    if (known.folders.has(path)) return known.folders.get(path);
    const parent = folderOf(path);
    const exists = ownPath(path) === "" || (await folderAt(parent))?.get(nameIn(path, parent)) === "folder";
    const uri = exists ? place(path) : undefined;
    const listing = uri === undefined ? undefined : await listed(host, uri);
    known.folders.set(path, listing);
    return listing;
  }

  async function textAt(path: string): Promise<string | undefined> {
    const uri = place(path);
    return uri === undefined ? undefined : host.readFile?.(uri);
  }

  const saying = async (text: string): Promise<string | undefined> =>
    (await project.buildFiles()).find((file) => file.text.includes(text))?.path;

  async function readWanted(): Promise<boolean> {
    if (!host.list || !host.readFile) return false;
    let learned = await findRoots();
    const note = <T>(memory: Map<string, T | undefined>, key: string, value: T | undefined): void => {
      memory.set(key, value);
      learned ||= value !== undefined;
    };
    for (const path of wanted.folders) note(known.folders, path, await folderAt(path));
    for (const path of wanted.trees) note(known.trees, path, await walked(path));
    for (const path of wanted.texts) note(known.texts, path, await textAt(path));
    for (const text of wanted.sayings) note(known.sayings, text, await saying(text));
    for (const set of Object.values(wanted)) set.clear();
    if (learned) current = snapshot();
    return learned;
  }

  return { files: () => current, readWanted };
}

const nameIn = (path: string, folder: string): string => path.slice(folder.length).replace("/", "");
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

async function listed(host: Host, uri: string): Promise<Listing | undefined> {
  const entries = await host.list?.(uri);
  return (
    entries &&
    new Map(
      entries.flatMap(({ name, kind }) =>
        kind === "file" || kind === "folder" ? [[name, kind] as const] : [],
      ),
    )
  );
}
