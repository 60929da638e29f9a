/** The line of a kickstart in which the cursor stands. */
import { lineStartOf } from "../../base/text.ts";
import type { KickstartCommand, KickstartModel, KickstartSection } from "../../model/kickstart/model.ts";

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
