/** Whether what happens in a build takes a file away again. */
import { globPattern, isGlob } from "../../../base/glob.ts";
import type { Effect } from "../../../model/shell/facts.ts";
import { isUnder } from "../../../model/shell/paths.ts";

/** Whether `effect` takes the file at `path` away. */
export function removes(effect: Effect, path: string): boolean {
  if (effect.kind === "empty") return isUnder(path, effect.path);
  if (effect.kind !== "delete") return false;
  return isGlob(effect.path) ? globPattern(effect.path).test(path) : isUnder(path, effect.path);
}
