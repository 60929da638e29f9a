/** Which files the named paths stand for. */
import { lstat, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fileKind } from "../engine/file-kind.ts";
import { type Message, ui } from "../messages/messages.ts";

export interface Found {
  /** Absolute paths; those that the user named come with `named`. */
  readonly files: readonly { readonly file: string; readonly named: boolean }[];
  /** Named paths that do not exist. */
  readonly missing: readonly Message[];
  /** Folders below the named ones that could not be read. */
  readonly unreadable: readonly Message[];
}

const skipped = new Set(["node_modules", ".git"]);

export async function discover(paths: readonly string[], directory: string): Promise<Found> {
  const files = new Map<string, boolean>();
  const missing: Message[] = [];
  const unreadable: Message[] = [];

  async function search(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      unreadable.push(ui("cli.folder-unreadable", { path: shownPath(folder, directory) }));
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) await search(full);
      else if (entry.isFile() && isCandidate(full) && !files.has(full)) files.set(full, false);
    }
  }

  for (const given of paths) {
    const full = path.resolve(directory, given);
    const stats = await stat(full).catch(() => undefined);
    if (!stats) missing.push(await missingMessage(given, full));
    else if (stats.isDirectory()) await search(full);
    else files.set(full, true);
  }
  return { files: [...files].map(([file, named]) => ({ file, named })), missing, unreadable };
}

/** Content decides further: a TOML file without customizations has no findings. */
const isCandidate = (file: string): boolean =>
  fileKind({ uri: pathToFileURL(file).href, text: "" }) !== "other";

async function missingMessage(given: string, full: string): Promise<Message> {
  const link = await lstat(full).catch(() => undefined);
  return ui(link?.isSymbolicLink() ? "cli.broken-link" : "cli.missing", { path: given });
}

/** Relative to the working directory, with `/` on every platform. */
export const shownPath = (file: string, directory: string): string =>
  (path.relative(directory, file) || ".").split(path.sep).join("/");
