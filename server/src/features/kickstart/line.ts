/** The line of a kickstart in which the cursor stands. */
import { lineStartOf } from "../../base/text.ts";
import type { OptionEntry } from "../../data/kickstart.ts";
import { variantOf } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand, KickstartModel, KickstartSection } from "../../model/kickstart/model.ts";
import { isAccepted, optionStatus } from "../../model/kickstart/versions.ts";

/** What has options. */
export type Item = KickstartCommand | KickstartSection;

export const nameOf = (item: Item): string => (item.kind === "command" ? item.name : item.tag);

/** The command or header that the cursor stands behind on its line, and not in its comment. */
export function itemBefore(model: KickstartModel, offset: number): Item | undefined {
  const lineStart = lineStartOf(model.text, offset);
  const isHere = ({ range }: Item): boolean => lineStart <= range.start && range.start < offset;
  const command = model.commands.findLast(isHere);
  if (command !== undefined) {
    return command.comment && command.comment.start < offset ? undefined : command;
  }
  return model.sections.findLast(isHere);
}

/** The options of `item` that one of the installers has, each as it is in the first that does. */
export const optionsFor = (
  item: Item,
  targets: readonly string[],
): readonly (readonly [string, OptionEntry])[] =>
  Object.entries(item.entry?.options ?? {}).flatMap(([name, entry]) => {
    const target = targets.find((each) => isAccepted(optionStatus(entry, each)));
    return target === undefined ? [] : [[name, variantOf(entry, target)] as const];
  });
