/** Commands that cannot work in a build: how bad they are where they stand, and how they are taken out. */
import { lowered, type Severity } from "../../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../../model/containerfile/model.ts";
import type { Edit, Place } from "../../rule.ts";
import { placeOfStep } from "./writing.ts";

/** A failure that is expected breaks nothing; one below a condition breaks some builds; one that nobody heeds none. */
export function breakerSeverity({ facts: { guard } }: PlacedCommand): Severity {
  if (guard === "none") return "error";
  return guard === "conditional" || guard === "unheeded" ? lowered("error") : "info";
}

/** Whether the command's output goes into a pipe, where its failure is lost unless `pipefail` is set. */
export const isPiped = ({ facts, step }: PlacedCommand): boolean =>
  step.outcome.commands.some(({ pipedFrom }) => pipedFrom === facts);

/** Takes the command out; undefined where it cannot go without more of what stands around it. */
export function deletion(file: ContainerfileModel, command: PlacedCommand): readonly Edit[] | undefined {
  const { facts, step } = command;
  if (isPiped(command) || facts.pipedFrom) return undefined;
  if (facts.removal) return [{ place: placeIn(step, facts.removal), text: "" }];
  return isWholeInstruction(command)
    ? [{ place: withLine(file.text, placeOfStep(step)), text: "" }]
    : undefined;
}

function isWholeInstruction({ facts, step }: PlacedCommand): boolean {
  const { source, argumentRange, keyword } = step.syntax;
  if (keyword !== "RUN" || step.outcome.commands.length > 1) return false;
  const script = source.heredocs[0]?.body ?? argumentRange;
  const text = ({ start, end }: Place) => source.text.slice(start, end).trim();
  return text(script) === text(facts.range);
}

/** `place` with the blanks before it and the line break behind it. */
export function withLine(text: string, { start, end }: Place): Place {
  let from = start;
  while (from > 0 && /[ \t]/.test(text[from - 1] ?? "")) from--;
  const lineEnd = /^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start: from, end: end + lineEnd };
}
