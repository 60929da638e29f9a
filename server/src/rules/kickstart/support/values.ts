/** Values of options with their places, for rules that look at what a value says. */
import type { TextRange } from "../../../base/text.ts";
import { type KickstartOption, lastOption } from "../../../model/kickstart/arguments.ts";
import type { KickstartCommand, KickstartModel } from "../../../model/kickstart/model.ts";
import { isTemplate } from "../../../model/kickstart/template.ts";
import { commandsNamed } from "./named.ts";

export interface Value {
  readonly text: string;
  readonly range: TextRange;
}

export interface OptionValue extends Value {
  readonly command: KickstartCommand;
  readonly option: KickstartOption;
}

/** Which options of which commands a rule asks for. */
export type OptionsByCommand = Readonly<Record<string, readonly string[]>>;

/** The commands of these names that the installer reads. */
export const readCommands = (
  { commands }: KickstartModel,
  ...names: readonly string[]
): readonly KickstartCommand[] => commands.filter(({ name, unread }) => !unread && names.includes(name));

/** What an option is given; undefined where it has no value or a template fills it in. */
export function valueOf(
  command: KickstartCommand,
  ...names: readonly string[]
): (Value & { readonly option: KickstartOption }) | undefined {
  const option = lastOption(command, ...names);
  if (option?.value === undefined || option.valueRange === undefined) return undefined;
  return isTemplate(option.value)
    ? undefined
    : { text: option.value, range: rangeOf(option.valueRange), option };
}

/** The values that count of all these options; what is not read any more is left out. */
export function valuesOf(model: KickstartModel, wanted: OptionsByCommand): readonly OptionValue[] {
  const found: OptionValue[] = [];
  for (const command of commandsNamed(model, ...Object.keys(wanted))) {
    for (const name of wanted[command.name] ?? []) {
      const option = lastOption(command, name);
      if (option?.value === undefined || option.valueRange === undefined || isTemplate(option.value))
        continue;
      found.push({ text: option.value, range: rangeOf(option.valueRange), option, command });
    }
  }
  return found;
}

/** The entries of a comma list; where quotes hide their places, each stands at the whole value. */
export function entriesOf({ text, range }: Value, model: KickstartModel): readonly Value[] {
  const plain = model.text.slice(range.start, range.end) === text;
  let at = range.start;
  return text.split(",").map((entry) => {
    const start = at;
    at += entry.length + 1;
    return { text: entry, range: plain ? { start, end: start + entry.length } : range };
  });
}

const rangeOf = ({ start, end }: TextRange): TextRange => ({ start, end });
