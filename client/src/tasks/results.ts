/** Results of a command, kept apart until all of them are there: what is half written takes no older file's place. */
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";

export interface Results {
  /** The folder that the command writes to. */
  readonly from: string;
  /** Where its files belong. */
  readonly to: string;
}

/** Moves every file, each one at once in the place of an older one; throws what moving throws. */
export async function publishResults({ from, to }: Results): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const target = path.join(to, path.relative(from, file));
    await mkdir(path.dirname(target), { recursive: true });
    await rename(file, target);
  }
  await discardResults({ from, to });
}

/** What root wrote and nobody else may delete stays, and is written over the next time. */
export const discardResults = ({ from }: Results): Promise<void> =>
  rm(from, { recursive: true, force: true }).catch(() => {});
