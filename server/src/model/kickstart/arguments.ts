/** Options and positional arguments of a line, told apart as Python's argparse does it for the installer. */
import type { TextRange } from "../../base/text.ts";
import type { OptionEntry, OptionTable } from "../../data/kickstart.ts";
import { afterEquals, type Word } from "../../syntax/kickstart/words.ts";

export interface KickstartOption {
  /** As written, without a value: `--iscry`. */
  readonly written: string;
  /** The full name; absent where nothing or more than one option begins like that. */
  readonly name?: string;
  readonly entry?: OptionEntry;
  /** The options that what is written may mean, over all versions. */
  readonly candidates: readonly string[];
  readonly value?: string;
  readonly nameRange: TextRange;
  readonly valueRange?: TextRange;
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
    const written = writtenName(word, table);
    if (written === undefined) {
      positionals.push(word);
      continue;
    }
    const follower = words[at + 1];
    const free = follower !== undefined && follower.text !== "--" && !writtenName(follower, table);
    const option = readOption(word, written, table, free ? follower : undefined);
    if (option.valueRange === follower) at++;
    options.push(option);
  }
  return { options, positionals };
}

/** The name of the option that `word` is, or undefined where it is a value. */
function writtenName(word: Word, table: OptionTable): string | undefined {
  const { text } = word;
  if (!text.startsWith("-") || text.length === 1) return undefined;
  const equals = text.indexOf("=");
  const name = equals < 0 ? text : text.slice(0, equals);
  if (Object.hasOwn(table, text)) return text;
  if (matchingOptions(name, table).length > 0) return name;
  // argparse takes what has a blank in it, or is a negative number, for a value.
  return NEGATIVE_NUMBER.test(text) || text.includes(" ") ? undefined : name;
}

function readOption(
  word: Word,
  written: string,
  table: OptionTable,
  follower: Word | undefined,
): KickstartOption {
  const candidates = matchingOptions(written, table);
  const name = candidates.length === 1 ? candidates[0] : undefined;
  const entry = name === undefined ? undefined : table[name];
  const kinds = new Set(candidates.map((candidate) => table[candidate]?.kind));
  const takesValue = kinds.size > 0 && !kinds.has("flag");
  const glued = afterEquals(word);
  const value = glued ?? (takesValue && follower ? { text: follower.text, range: follower } : undefined);
  return {
    written,
    candidates,
    word,
    glued: glued !== undefined,
    nameRange: { start: word.start, end: word.equals ?? word.end },
    range: { start: word.start, end: value?.range.end ?? word.end },
    ...(name === undefined ? {} : { name }),
    ...(entry === undefined ? {} : { entry }),
    ...(value === undefined ? {} : { value: value.text, valueRange: value.range }),
  };
}

/** The option that counts: a later one replaces an earlier one. */
export const lastOption = (
  { options }: Pick<Arguments, "options">,
  ...names: readonly string[]
): KickstartOption | undefined =>
  options.findLast((option) => option.name !== undefined && names.includes(option.name));
