/** The syntax of one Containerfile. Instructions whose text did not change are taken over from the last version. */

import { detached } from "../../base/memory.ts";
import { type InstructionSyntax, parseInstruction } from "./instruction.ts";
import type { Comment, InstructionText, SplitContainerfile } from "./split.ts";
import { splitContainerfile } from "./split.ts";

/** An instruction at its place in the file. */
export interface PlacedInstruction {
  readonly start: number;
  readonly syntax: InstructionSyntax;
}

export interface ContainerfileSyntax {
  readonly escape: "\\" | "`";
  readonly directivesEnd: number;
  readonly instructions: readonly PlacedInstruction[];
  readonly comments: readonly Comment[];
}

/**
 * Parses `text`. Never throws: an instruction that dockerfile-ast cannot read is left with its keyword only,
 * and `log` says so.
 * @param previous the last version, which makes a keystroke cost one instruction
 */
export function parseContainerfile(
  text: string,
  previous: ContainerfileSyntax | undefined,
  log: (message: string) => void,
): ContainerfileSyntax {
  const split = splitContainerfile(text);
  const { escape, directivesEnd, comments } = split;
  const before = previous?.escape === escape ? previous.instructions : [];
  const instructions = takingOver(before, split.instructions, (source) =>
    parseGuarded({ ...source, text: detached(source.text) }, split, log),
  );
  return { escape, directivesEnd, instructions, comments };
}

/**
 * The instructions at their new places. Those above and below an edit stay in their order, where comparing texts costs
 * a fraction of looking each of them up.
 */
function takingOver(
  before: readonly PlacedInstruction[],
  now: SplitContainerfile["instructions"],
  parse: (source: InstructionText) => InstructionSyntax,
): readonly PlacedInstruction[] {
  const grown = now.length - before.length;
  const isSame = (at: number, old: number): boolean =>
    now[at] !== undefined && now[at].source.text === before[old]?.syntax.source.text;
  let above = 0;
  while (isSame(above, above)) above++;
  let below = now.length;
  while (below > above && below - grown > above && isSame(below - 1, below - 1 - grown)) below--;
  const byText = new Map(
    before.slice(above, below - grown).map(({ syntax }) => [syntax.source.text, syntax] as const),
  );
  return now.map(({ start, source }, at) => {
    const kept = at < above ? before[at] : at >= below ? before[at - grown] : undefined;
    const syntax = kept?.syntax ?? byText.get(source.text) ?? parse(source);
    if (!kept) byText.set(syntax.source.text, syntax);
    return { start, syntax };
  });
}

function parseGuarded(
  source: InstructionText,
  { escape }: SplitContainerfile,
  log: (message: string) => void,
): InstructionSyntax {
  try {
    return parseInstruction(source, escape);
  } catch (error) {
    log(`dockerfile-ast could not read an instruction: ${String(error)}`);
    return parseInstruction({ ...source, text: "", headerEnd: 0, heredocs: [], comments: [] }, escape);
  }
}
