/** Finds what a config says by its path. */
import { remembering } from "../../../base/memory.ts";
import type { ConfigKey } from "../../../model/config/keys.ts";
import type { ConfigModel } from "../../../model/config/model.ts";

const none: readonly ConfigKey[] = [];

const knownKeys = remembering(({ keys }: ConfigModel): ReadonlyMap<string, readonly ConfigKey[]> => {
  const index = new Map<string, ConfigKey[]>();
  for (const key of keys) {
    if (key.status !== "known") continue;
    const path = key.path.join(".");
    const list = index.get(path);
    if (list === undefined) index.set(path, [key]);
    else list.push(key);
  }
  return index;
});

/** The known keys at a path of canonical names; several where tables of a list have them. */
export const keysAt = (model: ConfigModel, path: string): readonly ConfigKey[] =>
  knownKeys(model).get(path) ?? none;

/** The only one, or the first. */
export const keyAtPath = (model: ConfigModel, path: string): ConfigKey | undefined => keysAt(model, path)[0];
