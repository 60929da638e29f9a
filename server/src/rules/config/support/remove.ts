/** Edits that take a key out of a config. */
import type { TextRange } from "../../../base/text.ts";
import type { ConfigAccount } from "../../../model/config/accounts.ts";
import type { ConfigKey } from "../../../model/config/keys.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import type { TomlKey, TomlSection } from "../../../syntax/toml/nodes.ts";
import { headerOf, pairOf, sectionAt } from "../../../syntax/toml/places.ts";
import type { Edit } from "../../rule.ts";

/** Undefined where the key stands inside an inline table, whose commas would have to go as well. */
export function removalEdits(model: ConfigModel, key: ConfigKey): readonly Edit[] | undefined {
  const ranges = key.places.map((place) => statementWith(model, place));
  if (!ranges.every((range) => range !== undefined)) return undefined;
  return ranges.map((range) => ({ place: wholeLines(model.text, range), text: "" }));
}

/** The section whose header, or the pair whose key, `place` is. */
const statementWith = ({ document }: ConfigModel, place: TomlKey): TextRange | undefined =>
  headerOf(document, place) === undefined
    ? pairOf(document, place)?.range
    : written(sectionAt(document, place.range.start));

/** Up to its last pair: comments behind that may speak of the next header. */
const written = ({ header, pairs, range }: TomlSection): TextRange => ({
  start: range.start,
  end: pairs.at(-1)?.range.end ?? header?.range.end ?? range.end,
});

/** Takes out an entry of a list of tables; undefined for one that shares its statement with others. */
export function entryRemoval({ document, text }: ConfigModel, { range }: ConfigAccount): Edit | undefined {
  const section = sectionAt(document, range.start);
  const last = section.pairs.at(-1);
  const isOwn = section.header?.keys.some((key) => key.range.start === range.start);
  if (last === undefined || !isOwn) return undefined;
  const start = text.lastIndexOf("\n", section.range.start - 1) + 1;
  const rest = /^[^\n]*\n?(?:[ \t]*\r?\n)*/.exec(text.slice(last.range.end))?.[0].length ?? 0;
  return { place: { start: section.range.start === 0 ? 0 : start, end: last.range.end + rest }, text: "" };
}

function wholeLines(text: string, { start, end }: TextRange): TextRange {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  return { start: start === 0 ? 0 : from, end: next < 0 ? text.length : next + 1 };
}
