/** Which instruction of the file a step of `podman build` is: podman names no line. */
import { blanked } from "../../../base/text.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import type { Stage, Step } from "../../../model/containerfile/stages.ts";
import type { InstructionSyntax } from "../../../syntax/containerfile/instruction.ts";
import type { LogStep } from "./log.ts";

/** An instruction that failed, in its stage. */
export interface FailedStep {
  readonly stage: Stage;
  readonly start: number;
  readonly syntax: InstructionSyntax;
  /** What it does; FROM does nothing. */
  readonly step: Step | undefined;
}

/**
 * The instruction that the number in the stage means, where it reads like the step; `--env`, `--label` and edits since
 * the build began shift numbers, so that otherwise the nearest one that does, or the only one of the file.
 */
export function instructionOf(
  { stages }: ContainerfileModel,
  { stage, ordinal, text }: LogStep,
): FailedStep | undefined {
  const squeezed = squeeze(text);
  const alike = (one: Stage) => instructionsIn(one).filter(({ syntax }) => isAlike(syntax, squeezed));
  const meant = stages[stage - 1];
  const distance = ({ at }: { readonly at: number }) => Math.abs(at - (ordinal - 1));
  const nearest =
    meant &&
    alike(meant).reduce<Placed | undefined>(
      (best, one) => (best && distance(best) <= distance(one) ? best : one),
      undefined,
    );
  if (nearest) return nearest;
  const everywhere = stages.flatMap(alike);
  if (everywhere.length === 1) return everywhere[0];
  // Its variables are filled in, which may leave nothing of what the file says.
  return meant && ordinal === 1 && /^from\b/i.test(text) ? instructionsIn(meant)[0] : undefined;
}

interface Placed extends FailedStep {
  readonly at: number;
}

const instructionsIn = (stage: Stage): readonly Placed[] => [
  { stage, start: stage.from.start, syntax: stage.from.syntax, step: undefined, at: 0 },
  ...stage.steps.map((step, index) => ({
    stage,
    start: step.start,
    syntax: step.syntax,
    step,
    at: index + 1,
  })),
];

/** Lines are joined, blanks and quotes may differ, and the keyword is in capitals. */
const squeeze = (text: string): string => text.replace(/[\s"'`\\]+/g, "").toLowerCase();

function isAlike({ source: { text, headerEnd, comments, heredocs } }: InstructionSyntax, squeezed: string) {
  const header = blanked(text, comments).slice(0, headerEnd);
  // Outside RUN, variables are filled in.
  const pieces = squeeze(header).split(/\$\{[^}]*\}|\$\w+/);
  return fits(squeezed, pieces, heredocs.length > 0);
}

/** Whether `text` is the pieces in their order, with anything in between, and behind them where it may go on. */
function fits(text: string, pieces: readonly string[], goesOn: boolean): boolean {
  const [first = "", ...others] = pieces;
  if (!text.startsWith(first)) return false;
  const last = others.pop();
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (last === undefined) return goesOn || text.length === at;
  return goesOn ? text.includes(last, at) : text.length - at >= last.length && text.endsWith(last);
}
