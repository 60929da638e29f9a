/** Edits that add lines to the kickstart inside a config. */
import type { ConfigModel } from "../../../model/config/model.ts";
import type { Edit } from "../../rule.ts";

/** Undefined where the text of the kickstart does not begin on a line of its own. */
export function lineAdded({ kickstart, text }: ConfigModel, ...lines: readonly string[]): Edit | undefined {
  const opening = kickstart && /^(?:"""|''')\r?\n/.exec(text.slice(kickstart.range.start))?.[0];
  if (kickstart === undefined || opening === undefined) return undefined;
  const newline = opening.includes("\r") ? "\r\n" : "\n";
  const at = kickstart.range.start + opening.length;
  return { place: { start: at, end: at }, text: lines.map((line) => line + newline).join("") };
}
