/** The syntax error of a config, at the place where a reader would look for it. */
import type { TextRange } from "../../base/text.ts";
import type { JsonProblem } from "../../syntax/json/tree.ts";
import type { TomlDocument } from "../../syntax/toml/nodes.ts";
import { type TomlProblem, validityIn } from "../../syntax/toml/validity.ts";

export interface ConfigProblem {
  /** `json` and `not-toml`: the file as a whole is something else. */
  readonly kind: TomlProblem | "json" | "not-toml" | `json-${JsonProblem["kind"]}`;
  readonly range: TextRange;
}

export interface Verdict {
  readonly valid: boolean;
  readonly problem: ConfigProblem | undefined;
}

export function problemIn(document: TomlDocument): Verdict {
  const validity = validityIn(document);
  if (validity.kind === "valid") return { valid: true, problem: undefined };
  if (validity.kind === "unknown") return { valid: false, problem: undefined };
  const { text } = document;
  const whole = wholeFile(document);
  if (whole !== undefined) return { valid: false, problem: { kind: whole, range: firstLine(text) } };
  const { offset } = validity;
  const open = openBracket(document, offset);
  const problem = open === undefined ? validity.problem : "bracket-open";
  return { valid: false, problem: { kind: problem, range: open ?? place(document, problem, offset) } };
}

/** Says so when not a single statement is TOML: then its first error is not the point. */
function wholeFile({ text, sections }: TomlDocument): "json" | "not-toml" | undefined {
  if (/^\ufeff?\s*\{\s*(?:"|\}|$)/.test(text.slice(0, 2000))) return "json";
  const sound = sections.some(
    ({ header, pairs }) => (header?.keys.length ?? 0) > 0 || pairs.some((pair) => pair.equals !== undefined),
  );
  return sound || text.split("\n", 3).length < 3 ? undefined : "not-toml";
}

/** An array or inline table without an end: the parser notices it only at some later statement. */
function openBracket({ text, errors }: TomlDocument, offset: number): TextRange | undefined {
  const open = errors.find(({ start }) => start <= offset);
  const isOpen = open !== undefined && /[[{]/.test(text[open.start] ?? "");
  // A header stands at the beginning of its line, a value behind an equals sign or another bracket.
  return isOpen && /[^\s\ufeff][ \t]*$/.test(text.slice(Math.max(0, open.start - 80), open.start))
    ? within(text, open)
    : undefined;
}

function place({ text, errors }: TomlDocument, problem: TomlProblem, offset: number): TextRange {
  if (problem === "string-open") {
    // The parser stumbles over the line break; the string began before it.
    const open = errors.find(({ start, end }) => start <= offset && offset <= end + 1);
    if (open !== undefined) return within(text, open);
  }
  if (problem === "escape") {
    const backslash = text.lastIndexOf("\\", offset);
    if (backslash >= 0) return within(text, { start: backslash, end: Math.max(offset + 1, backslash + 2) });
  }
  return wordAt(text, offset);
}

/** From `offset` to the end of the word there; the last character before it at the end of a line. */
function wordAt(text: string, offset: number): TextRange {
  let end = offset;
  while (end < text.length && !/[\s,\]}#=]/.test(text[end] as string)) end++;
  if (end > offset) return { start: offset, end };
  const here = text[offset];
  if (here !== undefined && !/[\r\n]/.test(here)) return { start: offset, end: offset + 1 };
  let start = offset;
  while (start > 0 && /[ \t\r\n]/.test(text[start - 1] as string)) start--;
  return start > 0 ? { start: start - 1, end: start } : { start: 0, end: 0 };
}

/** An escape that is cut off by the end of its line does not reach into the next one. */
function within(text: string, { start, end }: TextRange): TextRange {
  const shown = text.slice(start, end).replace(/[\r\n]+$/, "");
  const from = Math.min(start, text.length);
  return { start: from, end: from + shown.length };
}

function firstLine(text: string): TextRange {
  const start = text.search(/[^\s\ufeff]/);
  const from = Math.max(0, start);
  const rest = /^[^\r\n]*/.exec(text.slice(from, from + 200))?.[0] ?? "";
  return { start: from, end: from + rest.trimEnd().length };
}
