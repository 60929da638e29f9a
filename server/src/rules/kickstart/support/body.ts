/** Places in the body of a section. */
import { lineStartOf, type TextRange } from "../../../base/text.ts";
import type { KickstartSection } from "../../../model/kickstart/model.ts";

/** Where the first line of a script goes: behind a `#!` line. */
export function bodyStart(
  { body }: KickstartSection,
  shebang: TextRange | undefined,
  text: string,
): TextRange {
  if (shebang === undefined) return { start: body.start, end: body.start };
  const next = text.indexOf("\n", shebang.end);
  const at = next < 0 ? body.end : Math.min(next + 1, body.end);
  return { start: at, end: at };
}

/** The line break that the text uses. */
export const lineBreakOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** `range` with the rest of its lines and the line break behind it. */
export function wholeLines({ start, end }: TextRange, text: string): TextRange {
  const rest = /^[^\r\n]*(?:\r\n|[\r\n])?/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: lineStartOf(text, start), end: end + rest };
}
