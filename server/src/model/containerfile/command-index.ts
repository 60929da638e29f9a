/** Finds commands by name: where each name occurs is looked up once, and each set of names is put together once. */
import type { CommandFacts } from "../shell/facts.ts";
import type { Step } from "./stages.ts";

/** A command at its place in the file. */
export interface PlacedCommand {
  readonly facts: CommandFacts;
  readonly step: Step;
}

export interface CommandIndex {
  /** The commands in order: all, or those of the names. */
  readonly commands: (...names: readonly string[]) => readonly PlacedCommand[];
  /** The steps that run a command of one of the names, in order. */
  readonly callers: (...names: readonly string[]) => readonly Step[];
}

export function commandIndex(steps: readonly Step[]): CommandIndex {
  let byName: ReadonlyMap<string, readonly Step[]> | undefined;
  const found = new Map<string, readonly PlacedCommand[]>();
  function callers(...names: readonly string[]): readonly Step[] {
    byName ??= stepsByName(steps);
    const lists = names.map((name) => byName?.get(name) ?? none).filter((list) => list.length > 0);
    const [only = none] = lists;
    return lists.length < 2 ? only : [...new Set(lists.flat())].sort((a, b) => a.start - b.start);
  }
  function commands(...names: readonly string[]): readonly PlacedCommand[] {
    const key = names.join(" ");
    const known = found.get(key);
    if (known) return known;
    const placed: PlacedCommand[] = [];
    for (const step of names.length === 0 ? steps : callers(...names)) {
      for (const facts of step.outcome.commands)
        if (names.length === 0 || names.includes(facts.name)) placed.push({ facts, step });
    }
    found.set(key, placed);
    return placed;
  }
  return { commands, callers };
}

const none: readonly Step[] = [];

function stepsByName(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const index = new Map<string, Step[]>();
  for (const step of steps) {
    for (const name of step.outcome.names) {
      const list = index.get(name);
      if (list) list.push(step);
      else index.set(name, [step]);
    }
  }
  return index;
}
