/** Variables of a Containerfile and their expansion, with all modifiers the builders know, in linear time. */
import type { Word } from "../../syntax/containerfile/instruction.ts";
import { applyModifier } from "../shell/modifiers.ts";
import { concatenated, sure, unknownValue, type Value } from "../shell/value.ts";
import type { Lookup } from "../shell/words.ts";

/**
 * Variables in scope: a chain of assignments that never changes, folded into a table now and then so that
 * neither a thousand ENV lines nor a thousand references cost more than they should.
 */
export interface Variables {
  readonly lookup: Lookup;
  readonly with: (name: string, value: Value | undefined) => Variables;
}

const foldAfter = 32;

function chain(
  table: ReadonlyMap<string, Value | undefined>,
  recent: readonly (readonly [string, Value | undefined])[],
): Variables {
  return {
    lookup(name) {
      for (let at = recent.length - 1; at >= 0; at--) if (recent[at]?.[0] === name) return recent[at]?.[1];
      return table.get(name);
    },
    with(name, value) {
      const next = [...recent, [name, value] as const];
      return next.length < foldAfter ? chain(table, next) : chain(new Map([...table, ...next]), []);
    },
  };
}

export const noVariables: Variables = chain(new Map(), []);

/** References nest no deeper in anything that was written by hand. */
const deepest = 16;

/** Arguments that every builder defines; what they hold depends on the machine. */
const platformArguments = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/;

/** The expanded value of an instruction's word. */
export const valueOf = (word: Word, variables: Variables): Value =>
  word.literal ? sure(word.text) : expandText(word.text, variables.lookup);

/** Expands `$name` and `${name…}` in a word of an instruction. Unset variables are empty there. */
export function expandText(text: string, lookup: Lookup, depth = 0): Value {
  if (!text.includes("$") && !text.includes("\\")) return sure(text);
  const values: Value[] = [];
  let literal = "";
  for (let at = 0; at < text.length; ) {
    const reference = text[at] === "$" ? readReference(text, at, lookup, depth) : undefined;
    if (reference) {
      values.push(sure(literal), reference.value);
      literal = "";
      at = reference.end;
    } else {
      if (text[at] === "\\" && text[at + 1] === "$") at++;
      literal += text[at];
      at++;
    }
  }
  return concatenated([...values, sure(literal)]);
}

function readReference(
  text: string,
  at: number,
  lookup: Lookup,
  depth: number,
): { value: Value; end: number } | undefined {
  const plain = /^\$([A-Za-z_]\w*)/.exec(text.slice(at, at + 256));
  if (plain) return { value: lookedUp(plain[1] ?? "", lookup) ?? sure(""), end: at + plain[0].length };
  if (text[at + 1] !== "{" || depth > deepest) return undefined;
  const close = closingBrace(text, at + 1);
  if (close < 0) return undefined;
  return { value: expandBraced(text.slice(at + 2, close), lookup, depth + 1), end: close + 1 };
}

function expandBraced(inner: string, lookup: Lookup, depth: number): Value {
  const [, name = "", operator = "", operand = ""] =
    /^([A-Za-z_]\w*)(:?[-+?]|##?|%%?|\/\/?)?([\s\S]*)$/.exec(inner) ?? [];
  if (name === "") return unknownValue;
  const value = lookedUp(name, lookup);
  if (operator === "") return operand === "" ? (value ?? sure("")) : unknownValue;
  if (!operator.startsWith("/")) return applyModifier(value, operator, expandText(operand, lookup, depth));
  const [pattern = "", ...replacement] = operand.split("/");
  return applyModifier(value, operator, sure(pattern), expandText(replacement.join("/"), lookup, depth));
}

const lookedUp: (name: string, lookup: Lookup) => Value | undefined = (name, lookup) =>
  lookup(name) ?? (platformArguments.test(name) ? unknownValue : undefined);

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return -1;
}
