/**
 * A RUN instruction as the shell sees it, with every character at its own offset: keyword, flags and dropped
 * comment lines become blanks, continued line ends become blanks and one line break. No source map is needed.
 */
import type { InstructionSyntax } from "../containerfile/instruction.ts";

export function shellView(instruction: InstructionSyntax, escape: "\\" | "`"): string {
  const { source, argumentRange } = instruction;
  const header = source.text.slice(0, source.headerEnd);
  let view = " ".repeat(argumentRange.start) + header.slice(argumentRange.start);
  for (const { start, end } of source.comments) {
    if (start >= argumentRange.start) view = blank(view, start, Math.min(end, view.length));
  }
  return joinContinued(view, escape) + source.text.slice(source.headerEnd);
}

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + " ".repeat(end - start) + text.slice(end);

const continued = { "\\": /\\([ \t]*)\r?\n([ \t]*\r?\n)*/g, "`": /`([ \t]*)\r?\n([ \t]*\r?\n)*/g };

/** The builder joins continued lines before the shell runs, so that blanks are all that is left of a line end. */
const joinContinued = (view: string, escape: "\\" | "`"): string =>
  view.replace(continued[escape], (ends) => " ".repeat(ends.length));
