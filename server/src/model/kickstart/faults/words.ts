/** What Python's argparse refuses, before the command looks at its options. */
import type { TextRange } from "../../../base/text.ts";
import type { OptionEntry, PositionalEntry } from "../../../data/kickstart.ts";
import { trimmed } from "../../../syntax/kickstart/lines.ts";
import type { Word } from "../../../syntax/kickstart/words.ts";
import { isTemplate } from "../template.ts";
import { continues } from "./continuation.ts";
import type { BadValue, Fault, Missing, Neighbour } from "./fault.ts";
import { isGiven, type Reading, type ReadOption, requiredOf } from "./reading.ts";

/** Python's `int()`, which takes digits of any script. */
const INTEGER = /^[+-]?\p{Nd}+(?:_\p{Nd}+)*$/u;
const BOOLEAN = new Set(["on", "yes", "true", "1", "off", "no", "false", "0"]);

/** Options that are cut off or have a value of the wrong kind. */
export function optionFaults({ read, ambiguous }: Reading): readonly Fault[] {
  const faults: Fault[] = ambiguous.map(([option, names]) => ({
    kind: "ambiguous-option",
    at: option.nameRange,
    option,
    names,
  }));
  for (const each of read) {
    const { entry, option } = each;
    if (entry.kind === "flag") {
      if (option.glued) faults.push({ kind: "flag-value", at: option.range, option });
    } else if (option.value === undefined) {
      if (entry.kind === "value") faults.push({ kind: "missing-value", at: option.nameRange, option });
    } else if (!isTemplate(option.value)) {
      const bad = badValue(each.name, option.value, entry);
      if (bad !== undefined) faults.push({ ...bad, at: valuePlace(each) });
    }
  }
  return faults;
}

/** An empty value has no place of its own. */
export const valuePlace = ({ option }: ReadOption): TextRange =>
  option.valueRange !== undefined && option.valueRange.end > option.valueRange.start
    ? option.valueRange
    : option.range;

function badValue(
  name: string,
  value: string,
  { type, choices }: Pick<OptionEntry, "type" | "choices">,
): BadValue | undefined {
  const bad = { kind: "bad-value", name, value } as const;
  if (type === "int") {
    return INTEGER.test(trimmed(value)) ? undefined : { ...bad, expected: "integer", accepted: [] };
  }
  if (type === "bool") {
    const accepted = ["yes", "no"];
    return BOOLEAN.has(value.toLowerCase()) ? undefined : { ...bad, expected: "boolean", accepted };
  }
  if (choices === undefined) return undefined;
  const isChoice = type === "choice-ci" ? isIn(choices, value) : choices.includes(value);
  return isChoice ? undefined : { ...bad, expected: "choice", accepted: choices };
}

const isIn = (choices: readonly string[], value: string): boolean =>
  choices.some((choice) => choice.toLowerCase() === value.toLowerCase());

/** Required options that are not there, and more or fewer arguments than the command takes. */
export function countFaults(reading: Reading, limits: Limits): readonly Fault[] {
  const { line, positionals, places } = reading;
  const most = Math.min(sum(places, "max"), limits.most);
  const least = Math.max(sum(places, "min"), limits.least);
  const extra = strayWords(reading, positionals.slice(most));
  const missing: (readonly [string, OptionEntry | undefined])[] = requiredOf(reading)
    .filter(([name]) => !reading.read.some((each) => each.name === name))
    .concat();
  for (let at = positionals.length; at < least; at++) missing.push([nameAt(places, at), undefined]);
  const place = "nameRange" in line ? line.nameRange : line.tagRange;
  const [first, ...others] = missing;
  if (first !== undefined) {
    const [stray] = extra;
    const isStray = others.length === 0 && first[0].startsWith("--") && extra.length === 1 && stray;
    const names = missing.map(([name]) => name);
    const fault: Missing = { kind: "missing-argument", names, need: "all", ...(isStray ? { stray } : {}) };
    return [{ ...fault, at: place }];
  }
  const choice = places.flatMap((each, at) => badPositional(each, positionals[at]));
  return extra.length === 0 ? choice : [...choice, ...unexpected(reading, extra)];
}

export interface Limits {
  readonly least: number;
  readonly most: number;
}

const sum = (places: readonly PositionalEntry[], bound: "min" | "max"): number =>
  places.reduce((total, each) => total + (each[bound] ?? Number.POSITIVE_INFINITY), 0);

function nameAt(places: readonly PositionalEntry[], at: number): string {
  const place = places[Math.min(at, places.length - 1)];
  return `<${place?.name ?? "argument"}>`;
}

function badPositional(place: PositionalEntry, word: Word | undefined): readonly Fault[] {
  if (word === undefined || isTemplate(word.text)) return [];
  const bad = badValue(`<${place.name}>`, word.text, place);
  return bad === undefined ? [] : [{ ...bad, at: word }];
}

/** Single-dash words and arguments that nothing takes; a broken line has a finding of its own. */
function strayWords({ unknown, ambiguous }: Reading, extra: readonly Word[]): readonly Word[] {
  const single = unknown.filter(({ written }) => !written.startsWith("--")).map(({ word }) => word);
  const broken = [...unknown, ...ambiguous.map(([option]) => option)].filter(({ glued }) => !glued);
  const isTheirs = (word: Word) => broken.some((option) => option.word.end < word.start);
  return [...single, ...extra.filter((word) => !isTheirs(word) && !continues(word))].sort(
    (a, b) => a.start - b.start,
  );
}

/** Words that the command has no place for, those that stand together in one fault. */
export function unexpected(reading: Reading, extra: readonly Word[]): readonly Fault[] {
  const groups: (readonly [Word, ...Word[]])[] = [];
  const all = reading.line.words;
  for (const word of extra) {
    const last = groups.at(-1);
    const isNext = last !== undefined && all.indexOf(word) === all.indexOf(last.at(-1) as Word) + 1;
    if (isNext) groups[groups.length - 1] = [...last, word];
    else groups.push([word]);
  }
  return groups.map((words) => ({
    kind: "unexpected-argument",
    at: { start: words[0].start, end: (words.at(-1) as Word).end },
    words,
    before: neighbourOf(reading, words[0]),
  }));
}

function neighbourOf({ line, read, positionals }: Reading, word: Word): Neighbour {
  const before = line.words[line.words.indexOf(word) - 1];
  if (before === undefined) return { isGlued: false };
  const owner = read.find(({ option }) => option.valueRange?.end === before.end);
  if (owner !== undefined && isGiven(owner) && owner.option.valueRange !== undefined) {
    return { value: owner.option.valueRange, isGlued: owner.option.glued };
  }
  return positionals.includes(before) ? { value: before, isGlued: false } : { isGlued: false };
}
