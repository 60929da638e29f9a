/** Calls of commands that are picked by what they say alone. */
import { remembering } from "../../../base/memory.ts";
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";

const none: readonly CommandFacts[] = [];

/** Finds the calls of `names` that are meant; each instruction is looked through once for as long as it stays. */
export function callsWhere(
  names: readonly string[],
  isMeant: (facts: CommandFacts) => boolean,
): (file: ContainerfileModel) => readonly PlacedCommand[] {
  const meantIn = remembering(({ commands }: Step["outcome"]) => {
    const meant = commands.filter((facts) => names.includes(facts.name) && isMeant(facts));
    return meant.length > 0 ? meant : none;
  });
  return (file) => {
    const found: PlacedCommand[] = [];
    for (const step of file.callers(...names))
      for (const facts of meantIn(step.outcome)) found.push({ facts, step });
    return found;
  };
}
