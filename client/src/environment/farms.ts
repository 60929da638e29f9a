/** The machines that podman knows, and the farms made of them. */
import { ask, type Podman } from "./checks.ts";
import { isRecord, parseJson } from "./json.ts";
import { isAtLeast } from "./version.ts";

export interface Farm {
  readonly name: string;
  readonly connections: readonly string[];
}

export interface Connection {
  readonly name: string;
  readonly uri: string;
}

/** Its manual wants 4.9 on every machine of a farm; 4.7 and 4.8 had it as an experiment. */
export const canFarm = (version: string): boolean => isAtLeast(version, [4, 9]);

export const findFarms = (podman: Podman): Promise<readonly Farm[]> =>
  listed(podman, ["farm", "list"], ({ Name, Connections }) =>
    typeof Name === "string" ? { name: Name, connections: texts(Connections) } : undefined,
  );

export const findConnections = (podman: Podman): Promise<readonly Connection[]> =>
  listed(podman, ["system", "connection", "list"], ({ Name, URI }) =>
    typeof Name === "string" ? { name: Name, uri: typeof URI === "string" ? URI : "" } : undefined,
  );

/** Nothing where podman does not answer as expected. */
async function listed<Item>(
  podman: Podman,
  words: readonly string[],
  read: (entry: Readonly<Record<string, unknown>>) => Item | undefined,
): Promise<readonly Item[]> {
  const result = await ask(podman, ...words, "--format", "json");
  const entries = result.kind === "exited" && result.code === 0 ? parseJson(result.stdout) : undefined;
  return (Array.isArray(entries) ? entries : [])
    .filter(isRecord)
    .map(read)
    .filter((item) => item !== undefined);
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
