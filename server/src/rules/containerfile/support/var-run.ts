/** /var/run once its link to /run is gone: what is put there makes a folder of it. */
import { remembering } from "../../../base/memory.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { type Effect, mayNotRun } from "../../../model/shell/facts.ts";
import { isUnder } from "../../../model/shell/paths.ts";

/** What the lineage puts into /var/run while that is no link. */
export interface InVarRun {
  /** The effects that make a folder of /var/run, or lie in it: none of them is in /run. */
  readonly effects: ReadonlySet<Effect>;
  /** Those that nothing undoes. */
  readonly left: ReadonlySet<Effect>;
}

export const inVarRun = remembering(({ state, steps }: PublishedImage): InVarRun => {
  const effects = new Set<Effect>();
  const left = new Set<Effect>();
  if (!state.below("/run").some(({ effect }) => isUnder(effect.path, "/var/run"))) return { effects, left };
  let isLink = true;
  for (const { outcome } of steps) {
    for (const effect of outcome.effects) {
      const isWhole = takesLink(effect) || (effect.kind === "symlink" && effect.path === "/var/run");
      if (isWhole) {
        isLink = effect.kind === "symlink";
        left.clear();
      } else if (!isLink && isUnder(effect.path, "/var/run")) {
        effects.add(effect);
        left.add(effect);
      }
    }
  }
  return { effects, left };
});

/** Where it may not run, the link may still be there. */
function takesLink(effect: Effect): boolean {
  if (mayNotRun(effect.guard)) return false;
  if (effect.kind === "empty") return effect.path === "/var" && !effect.except.includes("run");
  return (effect.kind === "delete" || effect.kind === "move") && /^\/var(?:\/(?:\*|run))?$/.test(effect.path);
}
