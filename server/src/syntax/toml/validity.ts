/** Asks smol-toml whether a text is TOML: it decides, the tolerant tree only shows where things stand. */
import { parse, TomlError } from "smol-toml";
import { textMemory } from "../../base/memory.ts";
import { MAX_DEPTH } from "./cursor.ts";
import type { TomlDocument } from "./nodes.ts";

export type TomlProblem =
  | "string-open"
  | "control-character"
  | "escape"
  | "duplicate"
  | "bracket-open"
  | "line-not-finished"
  | "key"
  | "header"
  | "value"
  | "number"
  | "date"
  | "too-deep"
  | "other";

export type TomlValidity =
  | { readonly kind: "valid" }
  | { readonly kind: "invalid"; readonly problem: TomlProblem; readonly offset: number }
  /** The parser itself failed: nothing is known. */
  | { readonly kind: "unknown"; readonly reason: string };

/** Beginnings of smol-toml's messages (1.9), which change with its versions: a test raises each of them. */
const PROBLEMS: readonly (readonly [beginning: string, problem: TomlProblem])[] = [
  ["unfinished string", "string-open"],
  ["control characters", "control-character"],
  ["unrecognised escape", "escape"],
  ["invalid escape", "escape"],
  ["invalid non-hex", "escape"],
  ["invalid unicode", "escape"],
  ["trying to redefine", "duplicate"],
  ["expected comma", "bracket-open"],
  ["unfinished array", "bracket-open"],
  ["unfinished table", "bracket-open"],
  ["each key-value", "line-not-finished"],
  ["expected end of table array", "header"],
  ["illegal character in key", "key"],
  ["illegal empty bare key", "key"],
  ["illegal quoted key", "key"],
  ["unexpected end of key", "key"],
  ["incomplete key-value", "key"],
  ["invalid value", "value"],
  ["illegal leading zero", "number"],
  ["illegal underscore", "number"],
  ["illegal character in numeric", "number"],
  ["unfinished numeric", "number"],
  ["invalid date", "date"],
  ["document contains excessively nested", "too-deep"],
];

/** Whether `text` is a TOML 1.1 document, which is what the builder's parser (BurntSushi/toml 1.6) reads. */
export function validityOf(text: string): TomlValidity {
  try {
    parse(text, { integersAsBigInt: "asNeeded", maxDepth: MAX_DEPTH });
    return { kind: "valid" };
  } catch (error) {
    if (!(error instanceof TomlError)) return { kind: "unknown", reason: String(error) };
    const offset = Math.min(offsetOf(text, error.line, error.column), text.length);
    const problem = problemOf(error.message);
    // A line break is a control character to the parser; to the writer it is a string without an end.
    const open = problem === "control-character" && /[\r\n]/.test(text[offset] ?? "");
    return { kind: "invalid", problem: open ? "string-open" : problem, offset };
  }
}

/** Documents without the values of their plain pairs: what those are has no part in whether a document is valid. */
const validFrames = textMemory<true>(1024 * 1024);

/** The same of a document: a keystroke inside a value leaves everything else as it was. */
export function validityIn(document: TomlDocument): TomlValidity {
  const frame = document.errors.length > 0 ? undefined : frameOf(document);
  if (frame !== undefined && validFrames.get(frame)) return { kind: "valid" };
  const validity = validityOf(document.text);
  if (frame !== undefined && validity.kind === "valid") validFrames.set(frame, true);
  return validity;
}

/** The text with a zero for the value of each plain pair. */
function frameOf({ text, sections }: TomlDocument): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { pairs } of sections) {
    for (const { plain, value } of pairs) {
      if (!plain) continue;
      pieces.push(text.slice(at, value.range.start));
      at = value.range.end;
    }
  }
  pieces.push(text.slice(at));
  return pieces.join("0");
}

function problemOf(message: string): TomlProblem {
  const said = message.replace("Invalid TOML document: ", "");
  return PROBLEMS.find(([beginning]) => said.startsWith(beginning))?.[1] ?? "other";
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let left = line - 1; left > 0; left--) start = text.indexOf("\n", start) + 1;
  return start + column - 1;
}
