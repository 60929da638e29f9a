/** The exec form: a JSON array of strings instead of a shell command. */
import type { TextRange } from "../../base/text.ts";
import type { Word } from "./instruction.ts";

/** The strings of the array, or undefined where `header` holds none in `range`. */
export function execForm(header: string, range: TextRange, escape: string): readonly Word[] | undefined {
  if (header[range.start] !== "[") return undefined;
  const raw = joined(header.slice(range.start, range.end), escape);
  const strings = parseStrings(raw);
  if (!strings) return undefined;
  const places = [...raw.matchAll(/"(?:[^"\\]|\\.)*"/g)];
  return strings.map((text, index) => {
    const start = range.start + (places[index]?.index ?? 0);
    return { text, range: { start, end: start + (places[index]?.[0].length ?? 0) }, literal: true };
  });
}

/** Continued line ends become blanks of equal length. */
const joined = (raw: string, escape: string): string =>
  raw.replace(escape === "`" ? /`[ \t]*\r?\n/g : /\\[ \t]*\r?\n/g, (end) => " ".repeat(end.length));

function parseStrings(raw: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
  } catch {
    return undefined;
  }
}
