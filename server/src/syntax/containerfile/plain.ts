/**
 * Instructions without quotes, escapes or JSON, which most are: split at blanks, they need no library.
 * A property test holds this to what dockerfile-ast reads.
 */
import type { Flag, Property, Word } from "./instruction.ts";

interface PlainInstruction {
  readonly flags: readonly Flag[];
  readonly words: readonly Word[];
  readonly properties: readonly Property[];
  readonly stageName: Word | undefined;
}

// One line, and nothing in it that means anything but itself.
const plainLine = /^[A-Za-z]+(?:[ \t]+[^\s"'\\`[\]#]+)+[ \t]*$/;
const pairs = new Set(["LABEL", "ENV", "ARG"]);
const word = /\S+/g;

/** undefined: the instruction is not plain. */
export function plainInstruction(header: string, keyword: string): PlainInstruction | undefined {
  if (pairs.has(keyword)) return quotedPairs(header);
  if (!plainLine.test(header)) return undefined;
  const [, ...words] = [...header.matchAll(word)].map(([text], index, all) => {
    const start = all[index]?.index ?? 0;
    return { text, range: { start, end: start + text.length }, literal: false };
  });
  const firstOther = words.findIndex(({ text }) => !text.startsWith("--"));
  const split = firstOther < 0 ? words.length : firstOther;
  const flags = words.slice(0, split).map(flagOf);
  const rest = words.slice(split);
  const isNamed = keyword === "FROM" && rest[1]?.text.toUpperCase() === "AS";
  return { flags, words: rest, properties: [], stageName: isNamed ? rest[2] : undefined };
}

function flagOf({ text, range }: Word): Flag {
  const equals = text.indexOf("=");
  const end = equals < 0 ? text.length : equals;
  return {
    name: text.slice(2, end).toLowerCase(),
    value: equals < 0 ? undefined : text.slice(equals + 1),
    range,
    valueRange: equals < 0 ? undefined : { start: range.start + equals + 1, end: range.end },
  };
}

// A value with blanks at its ends is the library's to judge.
const quotedValue = `"(?:[^\\s"\\\\\`](?:[^"\\\\\`\\n]*[^\\s"\\\\\`])?)?"`;
const pair = `[^\\s="'\\\\\`#]+=(?:${quotedValue}|[^\\s"'\\\\\`#=]+)`;
const pairsLine = new RegExp(`^[A-Za-z]+(?:[ \\t]+${pair})+[ \\t]*$`);
const eachPair = new RegExp(pair, "g");

/** `a=b c="d e"`; the old form `LABEL a b c` and anything stranger is left to the library. */
function quotedPairs(header: string): PlainInstruction | undefined {
  if (!pairsLine.test(header)) return undefined;
  const found = [...header.matchAll(eachPair)];
  const words = found.map(([text], index): Word => {
    const start = found[index]?.index ?? 0;
    return { text: text.replaceAll('"', ""), range: { start, end: start + text.length }, literal: false };
  });
  const properties = words.map(({ text, range }): Property => {
    const nameEnd = range.start + text.indexOf("=");
    const value = { start: nameEnd + 1, end: range.end };
    return {
      name: header.slice(range.start, nameEnd),
      nameRange: { start: range.start, end: nameEnd },
      value: { text: header.slice(value.start, value.end).replaceAll('"', ""), range: value, literal: false },
    };
  });
  return { flags: [], words, properties, stageName: undefined };
}
