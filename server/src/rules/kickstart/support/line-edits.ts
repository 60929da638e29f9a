/** Edits that rules for kickstart share. */
import type { TextRange } from "../../../base/text.ts";
import type { KickstartModel } from "../../../model/kickstart/model.ts";
import type { Edit } from "../../rule.ts";

/** Removes the line at `range`, its line break included. */
export function withoutLine({ start, end }: TextRange, { text }: KickstartModel): Edit {
  const from = Math.max(text.lastIndexOf("\n", start), text.lastIndexOf("\r", start)) + 1;
  const rest = /^[^\r\n]*(?:\r\n|[\r\n])?/.exec(text.slice(end));
  return { place: { start: from, end: end + (rest?.[0].length ?? 0) }, text: "" };
}

/** Removes words of a line and the blanks before them. */
export function withoutWords({ start, end }: TextRange, { text }: KickstartModel): Edit {
  let from = start;
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from--;
  return { place: { start: from, end }, text: "" };
}

/** `range` between quotes; undefined where it holds a quote or an escape already. Single ones fit into TOML too. */
export function quoted(range: TextRange, { text }: KickstartModel): Edit | undefined {
  const written = text.slice(range.start, range.end);
  return /['"\\]/.test(written) ? undefined : { place: range, text: `'${written}'` };
}
