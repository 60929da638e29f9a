/** Commands that only the user knows, each with the command line that it stands for. */
import { textMemory } from "../../base/memory.ts";
import type { Argument } from "./value.ts";

/** The same object for the same settings, so that what was worked out with them is known again. */
export type OwnCommands = ReadonlyMap<string, readonly string[]>;

export const noCommands: OwnCommands = new Map();

const remembered = textMemory<OwnCommands>(100_000);

export function ownCommands(given: Readonly<Record<string, string>> = {}): OwnCommands {
  const entries = Object.entries(given);
  if (entries.length === 0) return noCommands;
  return remembered.remember(
    JSON.stringify(entries),
    () => new Map(entries.map(([name, line]) => [name, line.trim().split(/\s+/)])),
  );
}

/** The words that a command stands for; they lie where its name does. */
export function meant(words: readonly Argument[], commands: OwnCommands): readonly Argument[] {
  const first = words[0];
  const line = first && commands.get(first.text);
  return line ? [...line.map((text) => ({ ...first, text, quoted: true })), ...words.slice(1)] : words;
}
