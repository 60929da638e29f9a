/** Edits of whole lines, of options and of words. */
import { lineStartOf, type TextRange } from "../../../base/text.ts";
import type { KickstartCommand, KickstartModel } from "../../../model/kickstart/model.ts";
import type { Edit } from "../../rule.ts";
import { wholeLines } from "./body.ts";

const newlineOf = ({ text }: KickstartModel): string => (text.includes("\r\n") ? "\r\n" : "\n");

export const withoutLines = (model: KickstartModel, range: TextRange): Edit => ({
  place: wholeLines(range, model.text),
  text: "",
});

/** `lines` on lines of their own below that of `command`. */
export function linesBelow(model: KickstartModel, command: KickstartCommand, lines: readonly string[]): Edit {
  const newline = newlineOf(model);
  const { end } = wholeLines(command.range, model.text);
  const added = lines.map((line) => line + newline).join("");
  const isOpen = end === model.text.length && !/[\r\n]$/.test(model.text);
  return { place: { start: end, end }, text: isOpen ? newline + added.trimEnd() : added };
}

/** `lines` on lines of their own above that of `command`. */
export function linesAbove(model: KickstartModel, command: KickstartCommand, lines: readonly string[]): Edit {
  const at = lineStartOf(model.text, command.range.start);
  return { place: { start: at, end: at }, text: lines.map((line) => line + newlineOf(model)).join("") };
}

/** Words of a line and the blanks before them. */
export function withoutWords(model: KickstartModel, { start, end }: TextRange): Edit {
  let from = start;
  while (from > 0 && /[ \t]/.test(model.text.charAt(from - 1))) from--;
  return { place: { start: from, end }, text: "" };
}

/** Behind `--` nothing is an option, so that it goes before. */
export function withOption({ range, words }: KickstartCommand, option: string): Edit {
  const last = words.find(({ text }) => text === "--");
  const at = last?.start ?? range.end;
  return { place: { start: at, end: at }, text: last ? `${option} ` : ` ${option}` };
}

/** `range` between quotes; undefined where it holds a quote or an escape already. Single ones fit into TOML too. */
export function quoted(model: KickstartModel, range: TextRange): Edit | undefined {
  const written = model.text.slice(range.start, range.end);
  return /['"\\]/.test(written) ? undefined : { place: range, text: `'${written}'` };
}
