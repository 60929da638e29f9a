/** Expands the words of a shell command: quotes, variables, braces. Command substitutions stay holes. */
import { isGlob } from "../../base/glob.ts";
import type { TextRange } from "../../base/text.ts";
import type { ShellWord, WordPart } from "../../syntax/shell/tree.ts";
import { applyModifier } from "./modifiers.ts";
import { type Argument, concatenated, HOLE, sure, unknownValue, type Value } from "./value.ts";

/** The value of a variable; undefined where it is known to be unset. */
export type Lookup = (name: string) => Value | undefined;

/** A brace expression yields at most this many words; more would only repeat themselves. */
const mostAlternatives = 64;
/** A word with more braces than this is no path that anybody wrote. */
const mostBraces = 8;

interface Piece {
  readonly value: Value;
  readonly quoted: boolean;
  /** Alternatives of a brace expression in place of `value`. */
  readonly alternatives?: readonly string[];
}

/** All words that `word` expands to: one, or several where braces multiply it. Their places count from `base` on. */
export function expandWord(word: ShellWord, lookup: Lookup, base = 0): readonly Argument[] {
  const range: TextRange = { start: word.pos + base, end: word.end + base };
  if (!word.parts) {
    const quoted = word.text.includes("\\") && word.value !== word.text;
    const text = quoted ? word.value : word.text;
    return [argument(tilde(sure(text), !quoted, lookup), range, !quoted && isGlob(text), quoted)];
  }
  const pieces = word.parts.flatMap((part) => piecesOf(part, lookup, false));
  const quoted = pieces.some((piece) => piece.quoted);
  const glob = pieces.some(
    (piece) => !piece.quoted && isGlob(piece.value.text + (piece.alternatives ?? []).join("")),
  );
  const opensUnquoted = pieces[0]?.quoted === false;
  return multiplied(pieces).map((value) =>
    argument(tilde(value, opensUnquoted, lookup), range, glob, quoted),
  );
}

/** Written out rather than spread: there are tens of thousands, and they should all have the same shape. */
const argument = (
  { text, certainty }: Value,
  range: TextRange,
  glob: boolean,
  quoted: boolean,
): Argument => ({
  text,
  certainty,
  range,
  glob,
  quoted,
});

/** The single text of a word where braces do not matter (assignments, `case`, here-strings). */
export const wordValue = (word: ShellWord, lookup: Lookup): Value => expandWord(word, lookup)[0] ?? sure("");

function multiplied(pieces: readonly Piece[]): readonly Value[] {
  const braces = pieces.filter(({ alternatives }) => alternatives).length;
  if (braces > mostBraces) return [unknownValue];
  if (braces === 0) return [concatenated(pieces.map(({ value }) => value))];
  let values: readonly Value[] = [sure("")];
  for (const piece of pieces) {
    const ends = piece.alternatives?.map(sure) ?? [piece.value];
    values = values
      .flatMap((value) => ends.map((end) => concatenated([value, end])))
      .slice(0, mostAlternatives);
  }
  return values;
}

function tilde(value: Value, unquoted: boolean, lookup: Lookup): Value {
  if (!unquoted || value.text[0] !== "~" || !/^~(?:\/|$)/.test(value.text)) return value;
  return concatenated([
    lookup("HOME") ?? sure("/root"),
    { text: value.text.slice(1), certainty: value.certainty },
  ]);
}

function piecesOf(part: WordPart, lookup: Lookup, quoted: boolean): readonly Piece[] {
  switch (part.type) {
    case "Literal":
    case "Glob":
      return [{ value: sure(part.value), quoted: quoted || part.value !== part.text }];
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [{ value: sure(part.value), quoted: true }];
    case "DoubleQuoted":
    case "LocaleString":
      return [
        { value: sure(""), quoted: true },
        ...part.parts.flatMap((child) => piecesOf(child, lookup, true)),
      ];
    case "SimpleExpansion":
      return [{ value: lookup(part.text.replace(/^\$/, "")) ?? unknownValue, quoted }];
    case "ParameterExpansion":
      return [{ value: parameter(part, lookup), quoted }];
    case "BraceExpansion":
      return [{ value: sure(""), quoted, alternatives: braceAlternatives(part.text) }];
    default:
      return [{ value: unknownValue, quoted }];
  }
}

function parameter(part: Extract<WordPart, { type: "ParameterExpansion" }>, lookup: Lookup): Value {
  if (part.prefix || part.index) return unknownValue;
  const value = lookup(part.parameter);
  const { operation } = part;
  if (!operation) return value ?? unknownValue;
  switch (operation.type) {
    case "Default":
    case "Remove":
      return applyModifier(value, operation.operator, wordValue(operation.operand, lookup));
    case "Replace": {
      const replacement = wordValue(operation.replacement, lookup);
      return applyModifier(value, operation.operator, wordValue(operation.pattern, lookup), replacement);
    }
    default:
      return unknownValue;
  }
}

/** `{a,b{c,d}}` and `{1..3}`; anything else stands for itself. */
function braceAlternatives(text: string): readonly string[] {
  const inner = text.slice(1, -1);
  const range = /^(-?\d+)\.\.(-?\d+)$/.exec(inner);
  if (range) return numbers(Number(range[1]), Number(range[2]));
  const parts = commaParts(inner);
  if (parts.length < 2) return [text];
  return parts.flatMap((part) => expandNested(part)).slice(0, mostAlternatives);
}

function expandNested(text: string): readonly string[] {
  const open = text.indexOf("{");
  if (open < 0) return [unescaped(text)];
  const close = matchingBrace(text, open);
  if (close < 0) return [unescaped(text)];
  const heads = unescaped(text.slice(0, open));
  const tails = expandNested(text.slice(close + 1));
  return braceAlternatives(text.slice(open, close + 1)).flatMap((middle) =>
    tails.map((tail) => heads + middle + tail),
  );
}

/** Variables inside braces are holes: `{$a,$b}` is rare, and a wrong guess would be a false alarm. */
const unescaped = (text: string): string =>
  text
    .replace(/\$\{[^}]*\}|\$\w+/g, HOLE)
    .replace(/\\(.)/g, "$1")
    .replace(/["']/g, "");

function numbers(from: number, to: number): readonly string[] {
  const step = from <= to ? 1 : -1;
  const count = Math.min(Math.abs(to - from) + 1, mostAlternatives);
  return Array.from({ length: count }, (_, index) => String(from + index * step));
}

function commaParts(inner: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= inner.length; at++) {
    if (inner[at] === "{") depth++;
    else if (inner[at] === "}") depth--;
    else if (at === inner.length || (inner[at] === "," && depth === 0)) {
      parts.push(inner.slice(start, at));
      start = at + 1;
    }
  }
  return parts;
}

function matchingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return -1;
}
