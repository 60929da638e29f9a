/** Scripts of the project that later instructions find by their names: files put into a folder of PATH. */
import { programAt } from "../shell/paths.ts";
import type { Change } from "./outcome.ts";

/** Never changes: the same object comes out of the same instructions, keystroke after keystroke. */
export interface Programs {
  /** By name, where each lies. */
  readonly paths: ReadonlyMap<string, string>;
  /** Tells one set from another. */
  readonly key: string;
  readonly extensions: WeakMap<ReadonlyMap<string, string>, Programs>;
}

export const noPrograms: Programs = { paths: new Map(), key: "", extensions: new WeakMap() };

/** What an instruction puts into folders of PATH; undefined where that is nothing, as nearly everywhere. */
export function programsIn(changes: readonly Change[]): ReadonlyMap<string, string> | undefined {
  let paths: Map<string, string> | undefined;
  for (const { effect } of changes) {
    const path = effect.kind === "write" ? effect.path : effect.kind === "move" ? effect.to : "";
    const name = programAt(path);
    if (name !== undefined) paths = (paths ?? new Map()).set(name, path);
  }
  return paths;
}

export function withPrograms(before: Programs, added: ReadonlyMap<string, string> | undefined): Programs {
  if (!added) return before;
  const known = before.extensions.get(added) ?? {
    paths: new Map([...before.paths, ...added]),
    key: `${before.key}\n${[...added.values()].join("\n")}`,
    extensions: new WeakMap(),
  };
  before.extensions.set(added, known);
  return known;
}
