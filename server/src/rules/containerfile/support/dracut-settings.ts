/** What dracut.conf.d files of an image say. */
import type { TextRange } from "../../../base/text.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import { type PublishedImage, placeIn } from "../../../model/containerfile/model.ts";
import { baseNameOf } from "../../../model/shell/paths.ts";
import type { Place } from "../../rule.ts";

/** `NAME=VALUE` or `NAME+=VALUE`. */
export interface DracutSetting {
  readonly entry: Entry;
  readonly name: string;
  readonly appends: boolean;
  readonly value: string;
  readonly place: Place;
  /** Where operator and value stand, if the file's text stands in the source. */
  readonly source: { readonly operator: Place; readonly value: Place } | undefined;
}

const folders = ["/usr/lib/dracut.conf.d", "/usr/lib/dracut/dracut.conf.d", "/etc/dracut.conf.d"];
/** The base's own file; files are read in the order of their names, whatever folder they lie in. */
const baseFile = "10-bootc-base.conf";
const line = /^([ \t]*)([a-z_]+)(\+?=)(["']?)([^"'\n\r#]*)\4/gm;

/** Settings that come after those of the base. */
export const dracutSettings = (image: PublishedImage): readonly DracutSetting[] =>
  folders.flatMap((folder) =>
    image.state
      .below(folder)
      .filter(({ path }) => path.endsWith(".conf") && baseNameOf(path) > baseFile)
      .flatMap(settingsIn),
  );

function settingsIn(entry: Entry): readonly DracutSetting[] {
  const { effect, step } = entry;
  if (effect.kind !== "write" || effect.content === undefined) return [];
  const { content, contentStart } = effect;
  const at = (from: number, length: number): Place | undefined => {
    const start = (contentStart ?? 0) + from;
    const range: TextRange = { start, end: start + length };
    return contentStart === undefined ? undefined : placeIn(step, range);
  };
  return [...content.matchAll(line)].map((match): DracutSetting => {
    const [whole, indent = "", name = "", operator = "", quote = "", value = ""] = match;
    const start = match.index + indent.length;
    const operatorPlace = at(start + name.length, operator.length);
    const valuePlace = at(start + name.length + operator.length + quote.length, value.length);
    return {
      entry,
      name,
      appends: operator === "+=",
      value: value.trim(),
      place: at(start, whole.length - indent.length) ?? placeIn(step, effect.range),
      source: operatorPlace && valuePlace && { operator: operatorPlace, value: valuePlace },
    };
  });
}
