/** What the image builder has left in the output folder of a project. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { possibleFiles } from "../tasks/imageTypes.ts";

export interface Artefact {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export async function artefactsIn(output: string): Promise<readonly Artefact[]> {
  const found = await Promise.all(possibleFiles.map((segments) => artefact(path.join(output, ...segments))));
  return found.filter((one) => one !== undefined);
}

const artefact = async (file: string): Promise<Artefact | undefined> => {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { file, size: found.size, modified: found.mtimeMs } : undefined;
};

/** Whether the image was built again since. */
export const isStale = ({ modified }: Artefact, image: { readonly created: number } | undefined): boolean =>
  image !== undefined && image.created > modified;

/** Hexadecimal SHA-256 of a file; throws what reading it throws. */
export async function checksum(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash, signal ? { signal } : {});
  return hash.digest("hex");
}
