/** The image of a project as podman's storage has it. */
import type { Podman } from "../environment/checks.ts";

export interface BuiltImage {
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Bytes, of all layers. */
  readonly size: number;
  /** Of the manifest: what a machine shows in `bootc status`. */
  readonly digest: string;
}

/** undefined: it is not there, or podman does not tell. */
export async function builtImage({ path, run }: Podman, image: string): Promise<BuiltImage | undefined> {
  const result = await run({ program: path, arguments: ["image", "inspect", "--", image] });
  return result.kind === "exited" && result.code === 0 ? parseInspection(result.stdout) : undefined;
}

export function parseInspection(text: string): BuiltImage | undefined {
  try {
    const [first] = JSON.parse(text);
    const { Created, Size, Digest } = first;
    const created = Date.parse(Created);
    if (Number.isNaN(created) || typeof Size !== "number" || typeof Digest !== "string") return undefined;
    return { created, size: Size, digest: Digest };
  } catch {
    return undefined;
  }
}
