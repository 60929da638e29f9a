/**
 * `realm`, which pykickstart reads with Python's getopt instead of argparse: options end at the first word that is
 * none (pykickstart/commands/realm.py).
 */
import type { Word } from "../../../syntax/kickstart/words.ts";
import { nameRange } from "./constraints.ts";
import type { Fault } from "./fault.ts";
import type { Reading } from "./reading.ts";

/** With an equals sign where a value is due. */
const OPTIONS = [
  "--client-software=",
  "--server-software=",
  "--membership-software=",
  "--one-time-password=",
  "--no-password",
  "--computer-ou=",
];

export function realm(reading: Reading): readonly Fault[] {
  const { line } = reading;
  const taken = line.kind === "command" ? line.rawWords : undefined;
  if (taken === undefined) return [];
  // A quote that does not end, in what looks like a comment.
  if (taken.failure !== undefined) return [extra(taken.words.slice(-1))];
  const [verb, ...words] = taken.words;
  if (verb === undefined) return [missing(reading, "join", "<realm>")];
  return verb.text === "join" ? joinFaults(reading, words) : [bad("<command>", verb, ["join"])];
}

function joinFaults(reading: Reading, words: readonly Word[]): readonly Fault[] {
  let at = 0;
  while (isOption(words[at])) {
    const word = words[at++] as Word;
    if (word.text === "--") break;
    const [name = "", value] = word.text.split(/=(.*)/s);
    const option = optionNamed(name);
    if (option === undefined) return [bad("realm", word, OPTIONS)];
    const wantsValue = option.endsWith("=");
    if (wantsValue && value === undefined && at++ === words.length) return [bad("realm", word, [option])];
    if (!wantsValue && value !== undefined) return [bad("realm", word, [option])];
  }
  const [name, ...others] = words.slice(at);
  if (name === undefined) return [missing(reading, "<realm>")];
  return others.length === 0 ? [] : [extra(others)];
}

const isOption = (word: Word | undefined): boolean => word !== undefined && /^-./s.test(word.text);

/** The option that is called like that, or the only one that begins like that. */
function optionNamed(name: string): string | undefined {
  const candidates = OPTIONS.filter((option) => option.startsWith(name));
  const exact = candidates.find((option) => option === name || option === `${name}=`);
  return exact ?? (name.startsWith("--") && candidates.length === 1 ? candidates[0] : undefined);
}

const missing = (reading: Reading, ...names: readonly string[]): Fault => ({
  kind: "missing-argument",
  need: "all",
  names,
  at: nameRange(reading),
});

const bad = (name: string, word: Word, accepted: readonly string[]): Fault => ({
  kind: "bad-value",
  expected: "choice",
  name,
  value: word.text,
  accepted,
  at: word,
});

const extra = (words: readonly Word[]): Fault => ({
  kind: "unexpected-argument",
  words,
  before: { isGlued: false },
  at: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 },
});
