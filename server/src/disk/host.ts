/** Files on this machine's disk, for the server and the command line: below the given folders only, and text only. */
import { constants } from "node:fs";
import { open, readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { DirectoryEntry, Host } from "../base/host.ts";

const largestFile = 1024 * 1024;

/** Why a file could not be read. */
export type ReadFailure = "missing" | "denied" | "no-file" | "too-large" | "binary";

export type ReadResult =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "failure"; readonly failure: ReadFailure };

const failed = (failure: ReadFailure): ReadResult => ({ kind: "failure", failure });

/** Reads a text file; never waits for a pipe or a device. */
export async function readText(file: string): Promise<ReadResult> {
  // Opening a named pipe would wait for a writer; O_NONBLOCK does not exist on Windows, and neither do they.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(reasonOf);
  if (typeof handle === "string") return failed(handle);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return failed("no-file");
    if (stats.size > largestFile) return failed("too-large");
    const bytes = await handle.readFile();
    if (bytes.includes(0)) return failed("binary");
    return { kind: "text", text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    return failed(reasonOf(error));
  } finally {
    await handle.close();
  }
}

function reasonOf(error: unknown): ReadFailure {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  return code === "EISDIR" || code === "ENXIO" ? "no-file" : "denied";
}

/** `roots` are asked for on each access, because workspace folders come and go. */
export function diskFiles(roots: () => readonly string[]): Required<Pick<Host, "readFile" | "list">> {
  const real = new Map<string, Promise<string | undefined>>();

  const realRoot = (root: string): Promise<string | undefined> => {
    const known = real.get(root) ?? realPath(pathOf(root));
    real.set(root, known);
    return known;
  };

  /** The path behind all links, where it lies in one of the folders. */
  async function inside(uri: string): Promise<string | undefined> {
    const file = await realPath(pathOf(uri));
    if (file === undefined) return undefined;
    const folders = await Promise.all(roots().map(realRoot));
    return folders.some((folder) => folder !== undefined && contains(folder, file)) ? file : undefined;
  }

  return {
    async readFile(uri) {
      const file = await inside(uri);
      const result = file === undefined ? undefined : await readText(file);
      return result?.kind === "text" ? result.text : undefined;
    },
    async list(uri) {
      const folder = await inside(uri);
      if (folder === undefined) return undefined;
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
      return entries?.map((entry): DirectoryEntry => ({ name: entry.name, kind: kindOf(entry) }));
    },
  };
}

interface EntryType {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(entry: EntryType): DirectoryEntry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

async function realPath(file: string | undefined): Promise<string | undefined> {
  return file === undefined ? undefined : realpath(file).catch(() => undefined);
}

function contains(folder: string, file: string): boolean {
  const below = path.relative(folder, file);
  return below === "" || (!below.startsWith("..") && !path.isAbsolute(below));
}
