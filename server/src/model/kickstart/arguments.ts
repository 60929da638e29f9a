/** Options and positional arguments of a line, told apart as Python's argparse does it for the installer. */
import type { TextRange } from "../../base/text.ts";
import type { OptionEntry, OptionTable } from "../../data/kickstart.ts";
import { afterEquals, type Word } from "../../syntax/kickstart/words.ts";

export interface KickstartOption {
  /** As written, without a value: `--iscry`. */
  readonly written: string;
  /** The full name; absent where nothing or more than one option begins like that. */
  readonly name: string | undefined;
  readonly entry: OptionEntry | undefined;
  /** The options that what is written may mean, over all versions. */
  readonly candidates: readonly string[];
  readonly value: string | undefined;
  readonly nameRange: TextRange;
  readonly valueRange: TextRange | undefined;
  /** Name and value. */
  readonly range: TextRange;
  /** The word that holds the name. */
  readonly word: Word;
  /** Whether the value is glued to the name by `=`. */
  readonly glued: boolean;
}

export interface Arguments {
  readonly options: readonly KickstartOption[];
  readonly positionals: readonly Word[];
}

const NEGATIVE_NUMBER = /^-\d+$|^-\d*\.\d+$/;

/** Names that `written` may mean: itself where it is one, else all that it begins. */
export function matchingOptions(written: string, table: OptionTable): readonly string[] {
  if (Object.hasOwn(table, written)) return [written];
  if (!written.startsWith("--")) return [];
  return Object.keys(table).filter((name) => name.startsWith(written));
}

/** Reads the words behind a command or a section's tag. */
export function readArguments(words: readonly Word[], table: OptionTable): Arguments {
  const options: KickstartOption[] = [];
  const positionals: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.text === "--") {
      positionals.push(...words.slice(at + 1));
      break;
    }
    const candidates = candidatesOf(word, table);
    if (candidates === undefined) {
      positionals.push(word);
      continue;
    }
    const glued = afterEquals(word);
    const follower = glued === undefined && takesValue(candidates, table) ? words[at + 1] : undefined;
    const isValue =
      follower !== undefined && follower.text !== "--" && candidatesOf(follower, table) === undefined;
    const value = isValue ? { text: follower.text, range: follower } : glued;
    if (isValue) at++;
    options.push(optionOf(word, candidates, table, value));
  }
  return { options, positionals };
}

/** The options that `word` may mean, none for one that nobody knows; undefined where it is a value. */
function candidatesOf({ text }: Word, table: OptionTable): readonly string[] | undefined {
  if (!text.startsWith("-") || text.length === 1) return undefined;
  const candidates = matchingOptions(nameIn(text), table);
  if (candidates.length > 0) return candidates;
  // argparse takes what has a blank in it, or is a negative number, for a value.
  return NEGATIVE_NUMBER.test(text) || text.includes(" ") ? undefined : candidates;
}

function nameIn(text: string): string {
  const equals = text.indexOf("=");
  return equals < 0 ? text : text.slice(0, equals);
}

const takesValue = (candidates: readonly string[], table: OptionTable): boolean =>
  candidates.length > 0 && candidates.every((name) => table[name]?.kind !== "flag");

function optionOf(
  word: Word,
  candidates: readonly string[],
  table: OptionTable,
  value: { readonly text: string; readonly range: TextRange } | undefined,
): KickstartOption {
  const name = candidates.length === 1 ? candidates[0] : undefined;
  return {
    written: nameIn(word.text),
    name,
    entry: name === undefined ? undefined : table[name],
    candidates,
    value: value?.text,
    nameRange: { start: word.start, end: word.equals ?? word.end },
    valueRange: value?.range,
    range: { start: word.start, end: value?.range.end ?? word.end },
    word,
    glued: word.equals !== undefined,
  };
}

/** The option that counts: a later one replaces an earlier one. */
export function lastOption(
  { options }: Pick<Arguments, "options">,
  ...names: readonly string[]
): KickstartOption | undefined {
  for (let at = options.length - 1; at >= 0; at--) {
    const option = options[at];
    if (option?.name !== undefined && names.includes(option.name)) return option;
  }
  return undefined;
}
