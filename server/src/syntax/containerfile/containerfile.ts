/** The syntax of one Containerfile. Instructions whose text did not change are taken over from the last version. */

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

/** Parsed instructions by their text: what makes a keystroke cost one instruction. */
export interface InstructionCache {
  readonly escape: string;
  readonly byText: ReadonlyMap<string, InstructionSyntax>;
}

export const emptyCache: InstructionCache = { escape: "", byText: new Map() };

export interface ParsedContainerfile {
  readonly syntax: ContainerfileSyntax;
  readonly cache: InstructionCache;
}

/**
 * Parses `text`. Never throws: an instruction that dockerfile-ast cannot read is left with its keyword only,
 * and `log` says so.
 */
export function parseContainerfile(
  text: string,
  previous: InstructionCache,
  log: (message: string) => void,
): ParsedContainerfile {
  const split = splitContainerfile(text);
  const byText = new Map<string, InstructionSyntax>();
  const known = previous.escape === split.escape ? previous.byText : emptyCache.byText;
  const instructions = split.instructions.map(({ start, source }) => {
    const syntax =
      byText.get(source.text) ?? known.get(source.text) ?? parseGuarded(detached(source), split, log);
    byText.set(syntax.source.text, syntax);
    return { start, syntax };
  });
  const { escape, directivesEnd, comments } = split;
  return { syntax: { escape, directivesEnd, instructions, comments }, cache: { escape, byText } };
}

/**
 * A copy that does not hold on to the document it was cut from: engines keep a whole text alive for a slice of it,
 * and every keystroke makes another document.
 */
const detached = (source: InstructionText): InstructionText => ({
  text: JSON.parse(JSON.stringify(source.text)) as string,
  headerEnd: source.headerEnd,
  heredocs: source.heredocs,
  comments: source.comments,
});

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
