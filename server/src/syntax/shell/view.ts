/**
 * A RUN instruction as the shell sees it, with every character at its own offset: keyword, flags and dropped
 * comment lines become blanks, continued line ends become blanks and one line break. No source map is needed.
 */
import { blanked } from "../../base/text.ts";
import type { InstructionSyntax } from "../containerfile/instruction.ts";
import { withoutReturns } from "./parse.ts";

export function shellView(instruction: InstructionSyntax, escape: "\\" | "`"): string {
  const { source, argumentRange } = instruction;
  const comments = source.comments.filter(({ start }) => start >= argumentRange.start);
  const header = blanked(source.text.slice(0, source.headerEnd), [
    { start: 0, end: argumentRange.start },
    ...comments,
  ]);
  return (
    joinContinued(withoutLeadingBreaks(header), escape) + withoutReturns(source.text.slice(source.headerEnd))
  );
}

/** Comments above the first command leave line ends behind, and a shell takes a carriage return for a word. */
const withoutLeadingBreaks = (view: string): string =>
  view.replace(/^\s+/, (blank) => " ".repeat(blank.length));

const continued = { "\\": /\\([ \t]*)\r?\n([ \t]*\r?\n)*/g, "`": /`([ \t]*)\r?\n([ \t]*\r?\n)*/g };

/** The builder joins continued lines before the shell runs, so that blanks are all that is left of a line end. */
const joinContinued = (view: string, escape: "\\" | "`"): string =>
  view.replace(continued[escape], (ends) => " ".repeat(ends.length));
