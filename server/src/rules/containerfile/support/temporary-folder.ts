/** /var/tmp, cleared away together with the rest of /var, while dracut is still to run. */
import type { PlacedCommand, PublishedImage } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { CommandFacts, Effect } from "../../../model/shell/facts.ts";
import { isUnder } from "../../../model/shell/paths.ts";
import { hidesFolder } from "./packages.ts";

export interface Clearing {
  readonly step: Step;
  readonly effect: Effect;
  /** The command that misses the folder. */
  readonly dracut: PlacedCommand;
}

/** The last clearing before a dracut that stops without the folder (`Invalid tmpdir`). */
export function clearingBeforeDracut({ steps }: PublishedImage): Clearing | undefined {
  let cleared: Omit<Clearing, "dracut"> | undefined;
  for (const step of steps) {
    if (step.outcome.opaque !== undefined || !step.outcome.complete) cleared = undefined;
    for (const event of eventsOf(step)) {
      if (!("kind" in event)) {
        const isNamed = event.args.some(({ text }) => /^(?:-t|--tmpdir)/.test(text));
        const misses = cleared && !isNamed && !event.elsewhere && !hidesFolder(step, "/var/tmp");
        if (cleared && misses) return { ...cleared, dracut: { facts: event, step } };
      } else if (clears(event)) cleared = { step, effect: event };
      else if (mayBring(event)) cleared = undefined;
    }
  }
  return undefined;
}

/** What a step does to files and its calls of dracut, in their order. */
const eventsOf = ({ outcome }: Step): readonly (CommandFacts | Effect)[] =>
  [...outcome.effects, ...outcome.commands.filter(({ name }) => name === "dracut")].sort(
    (a, b) => a.range.start - b.range.start,
  );

function clears(effect: Effect): boolean {
  if (effect.kind === "empty") return effect.path === "/var" && !effect.except.includes("tmp");
  return effect.kind === "delete" && /^\/var(?:\/\*)?$/.test(effect.path);
}

/** Packages may have tmpfiles.d lines carried out. */
const mayBring = ({ kind, path }: Effect): boolean =>
  kind === "leftover" || isUnder(path, "/var/tmp") || (kind === "tree" && isUnder("/var/tmp", path));
