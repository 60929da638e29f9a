/** The image of a project as podman's storage has it. */
import { ask, type Podman } from "../environment/checks.ts";
import { isRecord, parseJson } from "../environment/json.ts";

export interface BuiltImage {
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Bytes, of all layers. */
  readonly size: number;
  /** Of the manifest: what a machine shows in `bootc status`. */
  readonly digest: string;
}

/** undefined: it is not there, or podman does not tell. */
export async function builtImage(podman: Podman, image: string): Promise<BuiltImage | undefined> {
  const result = await ask(podman, "image", "inspect", "--", image);
  return result.kind === "exited" && result.code === 0 ? parseInspection(result.stdout) : undefined;
}

export function parseInspection(text: string): BuiltImage | undefined {
  const answer = parseJson(text);
  const first: unknown = Array.isArray(answer) ? answer[0] : undefined;
  if (!isRecord(first)) return undefined;
  const { Created, Size, Digest } = first;
  const created = Date.parse(String(Created));
  if (Number.isNaN(created) || typeof Size !== "number" || typeof Digest !== "string") return undefined;
  return { created, size: Size, digest: Digest };
}
