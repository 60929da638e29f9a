/** The commands of a kickstart by name, and what is true of all installers in question. */
import { remembering } from "../../../base/memory.ts";
import type { KickstartCommand, KickstartModel } from "../../../model/kickstart/model.ts";
import { isTemplate } from "../../../model/kickstart/template.ts";
import { commandStatus, type Status } from "../../../model/kickstart/versions.ts";

const indexOf = remembering(
  ({ commands }: KickstartModel): ReadonlyMap<string, readonly KickstartCommand[]> => {
    const index = new Map<string, KickstartCommand[]>();
    for (const command of commands) {
      if (command.unread) continue;
      const same = index.get(command.name);
      if (same === undefined) index.set(command.name, [command]);
      else same.push(command);
    }
    return index;
  },
);

const none: readonly KickstartCommand[] = [];

/** The commands of these names that the installer reads, in the order of the file. */
export function commandsNamed(
  model: KickstartModel,
  ...names: readonly string[]
): readonly KickstartCommand[] {
  const index = indexOf(model);
  const [first = none, ...others] = names.flatMap((name) => {
    const found = index.get(name);
    return found === undefined ? [] : [found];
  });
  if (others.length === 0) return first;
  return [first, ...others].flat().sort((a, b) => a.range.start - b.range.start);
}

/** What the command is to each of the installers; nothing for a word that is no command. */
export const statusesOf = (
  { entry }: Pick<KickstartCommand, "entry">,
  targets: readonly string[],
): readonly Status[] => (entry === undefined ? [] : targets.map((target) => commandStatus(entry, target)));

/** Whether one of the installers does what the command says. */
export const isLive = (command: KickstartCommand, targets: readonly string[]): boolean =>
  targets.some((target) => command.entry !== undefined && commandStatus(command.entry, target) === "live");

/** `part` and `partition`, `text` and `graphical`, … are kept as one; the first name stands for all. */
export const sharedName = ({ name, entry }: Pick<KickstartCommand, "name" | "entry">): string =>
  [name, ...(entry?.shares ?? [])].sort()[0] ?? name;

/** Whether a program still decides which lines the installer will see. */
export const isTemplated = remembering(({ commands }: KickstartModel) =>
  commands.some(({ name }) => isTemplate(name)),
);
