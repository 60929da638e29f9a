/**
 * A RUN instruction as the shell sees it, with every character at its own offset: keyword, flags and dropped
 * comment lines become blanks, continued line ends become blanks and one line break. No source map is needed.
 */
import { blanked } from "../../base/text.ts";
import type { InstructionSyntax } from "../containerfile/instruction.ts";

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

/**
 * A script of a file with CRLF as it is meant: at the same length, since a shell takes the carriage return for a
 * part of the last word. A word alone on its line may end a here-document, which allows no blank behind it.
 */
export const withoutReturns = (text: string): string =>
  text.includes("\r\n") ? text.replace(/^(\t*[\w.+-]+)\r\n|(\\*)\r\n/gm, asMeant) : text;

function asMeant(_: string, alone: string | undefined, slashes = ""): string {
  if (alone !== undefined) return `${alone}\n\n`;
  return slashes.length % 2 === 1 ? `${slashes.slice(1)} \\\n` : `${slashes} \n`;
}

/** Comments above the first command leave line ends behind, and a shell takes a carriage return for a word. */
const withoutLeadingBreaks = (view: string): string =>
  view.replace(/^\s+/, (blank) => " ".repeat(blank.length));

const continued = { "\\": /\\([ \t]*)\r?\n([ \t]*\r?\n)*/g, "`": /`([ \t]*)\r?\n([ \t]*\r?\n)*/g };

/** The builder joins continued lines before the shell runs, so that blanks are all that is left of a line end. */
const joinContinued = (view: string, escape: "\\" | "`"): string =>
  view.replace(continued[escape], (ends) => " ".repeat(ends.length));
