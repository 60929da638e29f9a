/** The images of projects as podman's storage has them. */
import { ask, askRoot, type Podman } from "../environment/checks.ts";
import { isRecord, parseJson } from "../environment/json.ts";
import { needsSudo } from "../environment/platform.ts";
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
  const result = await ask(podman, ...inspection(names));
  return namedIn(result.kind === "exited" ? result.stdout : "", names);
}

export type RootImages = (podman: Podman, names: readonly string[]) => Promise<RootAnswer>;

/** `isKnown`: root's storage was asked, or there is no other than that of the user. */
export interface RootAnswer {
  readonly images: ReadonlyMap<string, BuiltImage>;
  readonly isKnown: boolean;
}

/**
 * Asks root's storage, until sudo wants a password for it: every refusal stands in the log of the machine, and whoever
 * watches files would fill it.
 */
export function askingRoot(): RootImages {
  let isRefused = false;
  return async (podman, names) => {
    const nothing = new Map<string, BuiltImage>();
    if (!needsSudo(podman.platform) || names.length === 0) return { images: nothing, isKnown: true };
    const result = isRefused ? undefined : await askRoot(podman, ...inspection(names));
    isRefused = result === undefined;
    if (result?.kind !== "exited") return { images: nothing, isKnown: false };
    return { images: namedIn(result.stdout, names), isKnown: true };
  };
}

const inspection = (names: readonly string[]): readonly string[] => ["image", "inspect", "--", ...names];

/** The answer describes those that are there, and fails because of the others. */
function namedIn(answer: string, names: readonly string[]): ReadonlyMap<string, BuiltImage> {
  const described = parseInspection(answer);
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
