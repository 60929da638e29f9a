/** `--fix`: applies safe fixes until nothing changes, and writes the file in one step. */
import { randomUUID } from "node:crypto";
import { chmod, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Analysis, Document } from "../engine/analysis.ts";
import { applyEdits, safeEdits } from "../engine/fixes.ts";

/** A fix may bring forth what another one mends; this many rounds are far more than that takes. */
const mostRounds = 10;

/** The analysis of the mended text; the given one where there is nothing to mend. */
export async function mended(
  analysis: Analysis,
  analyse: (document: Document) => Promise<Analysis>,
): Promise<Analysis> {
  let current = analysis;
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(current.findings);
    if (edits.length === 0) break;
    const text = applyEdits(current.document.text, edits);
    current = await analyse({ ...current.document, text });
  }
  return current;
}

/** Replaces the content of `file` (of what it links to), so that no reader ever sees half of it. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    await writeFile(beside, text, { flag: "wx" });
    await chmod(beside, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
