/** One line that says what two lines of a command say. */
import { type KickstartOption, lastOption } from "../../../model/kickstart/arguments.ts";
import type { KickstartCommand, KickstartModel } from "../../../model/kickstart/model.ts";
import type { Edit } from "../../rule.ts";
import { withOption, withoutLines } from "./edits.ts";

/** Options whose value is a list, which can take up another one. */
const LISTS: ReadonlySet<string> = new Set(["list", "ports"]);

/** Undefined where the lines contradict each other, so that only their author knows what is meant. */
export function mergeEdits(
  model: KickstartModel,
  earlier: KickstartCommand,
  later: KickstartCommand,
): readonly Edit[] | undefined {
  const isPlain = [earlier, later].every(
    ({ raw, positionals, words }) =>
      raw === undefined && positionals.length === 0 && words.every(({ quoted }) => !quoted),
  );
  if (!isPlain || earlier.name !== later.name) return undefined;
  const edits: Edit[] = [];
  for (const option of earlier.options) {
    const same = option.name === undefined ? undefined : lastOption(later, option.name);
    const joined = same === undefined ? undefined : joinedLists(option, same);
    if (option.name === undefined) return undefined;
    if (same === undefined && option.entry?.kind !== "flag") {
      edits.push(withOption(later, model.text.slice(option.range.start, option.range.end)));
    } else if (joined !== undefined) edits.push(joined);
    else if (same === undefined || same.value !== option.value) return undefined;
  }
  return edits.length === 0 ? undefined : [withoutLines(model, earlier.range), ...edits];
}

/** The values of both, each once. */
function joinedLists({ value, entry }: KickstartOption, same: KickstartOption): Edit | undefined {
  const place = same.valueRange;
  if (!LISTS.has(entry?.type ?? "") || !value || !same.value || place === undefined) return undefined;
  return { place, text: [...new Set([...value.split(","), ...same.value.split(",")])].join(",") };
}
