/**
 * Words that a command has no place for because a blank tore them off the value before them. The parser calls them
 * unexpected arguments; what is meant can be told.
 */
import type { KickstartOption } from "../../../model/kickstart/arguments.ts";
import type { KickstartCommand } from "../../../model/kickstart/model.ts";
import type { Word } from "../../../syntax/kickstart/words.ts";

export interface TornValue {
  readonly option: KickstartOption;
  /** What stands behind the value and belongs to it. */
  readonly rest: readonly [Word, ...Word[]];
}

/** Lists that go on behind a comma and a blank: `--groups=wheel, docker`. */
export function tornLists(command: KickstartCommand): readonly TornValue[] {
  if (!hasTooMany(command)) return [];
  return command.options.flatMap((option) => {
    if (option.entry?.type !== "list" && option.entry?.type !== "ports") return [];
    let before = option.value ?? "";
    const rest = wordsBehind(command, option);
    const end = rest.findIndex(({ text }) => {
      const goesOn = before.endsWith(",") || text.startsWith(",");
      before = text;
      return !goesOn;
    });
    return torn(option, end < 0 ? rest : rest.slice(0, end));
  });
}

/** Kernel arguments behind `--append=x` that no quotes hold together. */
export function tornAppend(command: KickstartCommand): readonly TornValue[] {
  if (command.name !== "bootloader") return [];
  return command.options
    .filter(({ name, value }) => name === "--append" && value !== undefined)
    .flatMap((option) => torn(option, wordsBehind(command, option)));
}

function torn(option: KickstartOption, [first, ...more]: readonly Word[]): readonly TornValue[] {
  return first === undefined || option.valueRange === undefined ? [] : [{ option, rest: [first, ...more] }];
}

function hasTooMany({ entry, positionals }: KickstartCommand): boolean {
  const limits = (entry?.positionals ?? []).map(({ max }) => max ?? Number.POSITIVE_INFINITY);
  return positionals.length > limits.reduce((sum, limit) => sum + limit, 0);
}

/** The arguments between an option and the next one. */
function wordsBehind({ words, positionals }: KickstartCommand, option: KickstartOption): readonly Word[] {
  const rest = words.slice(words.findIndex(({ start }) => start >= option.range.end));
  if (rest[0] === undefined || rest[0].start < option.range.end) return [];
  const end = rest.findIndex((word) => !positionals.includes(word));
  return end < 0 ? rest : rest.slice(0, end);
}
