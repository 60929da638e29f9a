/** Fixes that put another command in the place of one. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../../model/containerfile/model.ts";
import type { Argument } from "../../../model/shell/value.ts";
import type { Edit, Place } from "../../rule.ts";
import { isPiped } from "./build-breaker.ts";
import { written } from "./words.ts";

/**
 * Where a command stands without its wrappers; undefined where no shell reads it, where it has redirections or is
 * part of a pipe, and where its name comes from a variable.
 */
function wordsOf(file: ContainerfileModel, command: PlacedCommand): Place | undefined {
  const { facts, step } = command;
  const { end } = facts.args.at(-1)?.range ?? facts.nameRange;
  const isAlone = end === facts.range.end && !facts.pipedFrom && !isPiped(command);
  if (step.syntax.exec || !isAlone || !isWritten(file, command)) return undefined;
  return placeIn(step, { start: facts.nameRange.start, end });
}

/** Whether the name of the command stands in the file as it is. */
export const isWritten = (file: ContainerfileModel, { facts, step }: PlacedCommand): boolean =>
  written(file, placeIn(step, facts.nameRange)).replace(/["']/g, "").endsWith(facts.name);

/** `text` instead of the command. It holds no quotes of its own: the command may stand in some already. */
export function rewritten(
  file: ContainerfileModel,
  command: PlacedCommand,
  text: string,
): readonly Edit[] | undefined {
  const place = wordsOf(file, command);
  return place && [{ place, text }];
}

/** Takes a word of a command out, with the blanks before it. */
export function wordRemoved({ facts, step }: PlacedCommand, word: Argument): Edit {
  const before = facts.args[facts.args.indexOf(word) - 1]?.range ?? facts.nameRange;
  return { place: placeIn(step, { start: before.end, end: word.range.end }), text: "" };
}

/** Whether the command stands in the quoted script of another one, such as `sh -c '…'`. */
export const isNested = ({ facts, step }: PlacedCommand): boolean =>
  step.outcome.commands.some(
    (other) => other !== facts && other.range.start < facts.range.start && other.range.end >= facts.range.end,
  );
