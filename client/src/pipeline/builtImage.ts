/** The images of projects as podman's storage has them. */
import { ask, type Podman } from "../environment/checks.ts";
import { isRecord, parseJson } from "../environment/json.ts";
import { isSameReference } from "../tasks/references.ts";

export interface BuiltImage {
  /** Of its configuration: the same wherever the image lies, however its layers are packed. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Bytes, of all layers. */
  readonly size: number;
  /** Of the manifest here: a registry has another one where it packs the layers anew. */
  readonly digest: string;
  /** Of every manifest that the storage has of it, `digest` among them. */
  readonly digests: readonly string[];
}

/** undefined: it is not there, or podman does not tell. */
export const builtImage = async (podman: Podman, name: string): Promise<BuiltImage | undefined> =>
  (await builtImages(podman, [name])).get(name);

/** Those of the names that are there, by name. podman is asked once. */
export async function builtImages(
  podman: Podman,
  names: readonly string[],
): Promise<ReadonlyMap<string, BuiltImage>> {
  if (names.length === 0) return new Map();
  const result = await ask(podman, "image", "inspect", "--", ...names);
  // It describes those that are there, and fails because of the others.
  const described = result.kind === "exited" ? parseInspection(result.stdout) : [];
  return new Map(
    names.flatMap((name) => {
      const found = described.find(({ references }) => references.some((one) => isSameReference(one, name)));
      return found ? [[name, found.image] as const] : [];
    }),
  );
}

interface Described {
  readonly references: readonly string[];
  readonly image: BuiltImage;
}

export function parseInspection(text: string): readonly Described[] {
  const answer = parseJson(text);
  return Array.isArray(answer) ? answer.map(described).filter((one) => one !== undefined) : [];
}

function described(answer: unknown): Described | undefined {
  if (!isRecord(answer)) return undefined;
  const { Id: id, Size: size, Digest: digest } = answer;
  const created = Date.parse(String(answer.Created));
  if (typeof id !== "string" || typeof size !== "number" || typeof digest !== "string") return undefined;
  if (Number.isNaN(created)) return undefined;
  const withDigests = texts(answer.RepoDigests);
  const others = withDigests.map((reference) => reference.replace(/^.*@/, ""));
  return {
    references: [...texts(answer.RepoTags), ...withDigests],
    image: { id, created, size, digest, digests: [...new Set([digest, ...others])] },
  };
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
