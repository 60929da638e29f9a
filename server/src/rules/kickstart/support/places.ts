/** Lines and mount points of a kickstart, for findings and edits. */
import { lineStartOf, type TextRange } from "../../../base/text.ts";
import type { KickstartCommand, KickstartModel } from "../../../model/kickstart/model.ts";
import { isTemplate } from "../../../model/kickstart/template.ts";
import { readCommands, type Value } from "./values.ts";

export interface MountPoint extends Value {
  readonly command: KickstartCommand;
}

const PARTITIONING = ["part", "partition", "logvol", "raid", "btrfs", "mount"];

/** Where file systems of their own go: `/`, `/boot`, … – the words `swap`, `pv.01` and the like left out. */
export const mountPoints = (model: KickstartModel): readonly MountPoint[] =>
  readCommands(model, ...PARTITIONING).flatMap((command) => {
    const word = command.positionals[command.name === "mount" ? 1 : 0];
    if (word === undefined || !word.text.startsWith("/") || isTemplate(word.text)) return [];
    return [{ command, text: word.text, range: { start: word.start, end: word.end } }];
  });

/** Whether other files or scripts may add lines, so that nothing can be said to be missing. */
export const mayHaveMore = ({ directives }: KickstartModel): boolean => directives.length > 0;

/** Whether the file neither partitions nor brings a payload: another one includes it and has the rest. */
export const isFragment = (model: KickstartModel, payload: boolean): boolean =>
  !payload && readCommands(model, "autopart", ...PARTITIONING).length === 0;

/** An empty place at the start of the line on which `range` begins. */
export function lineStart({ start }: TextRange, { text }: KickstartModel): TextRange {
  const at = lineStartOf(text, start);
  return { start: at, end: at };
}

/** An empty place behind `range`. */
export const behind = ({ end }: TextRange): TextRange => ({ start: end, end });

/** A word and the blanks before it. */
export function withGap({ start, end }: TextRange, { text }: KickstartModel): TextRange {
  let from = start;
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from--;
  return { start: from, end };
}
