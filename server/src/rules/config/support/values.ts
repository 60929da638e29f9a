/** Values of keys as rules look at them. */
import type { TextRange } from "../../../base/text.ts";
import { entriesIn, keysAt } from "../../../model/config/entries.ts";
import type { ConfigKey } from "../../../model/config/keys.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import type { TomlItem } from "../../../syntax/toml/tree.ts";
import type { Edit } from "../../rule.ts";

/** A key whose value is a string. */
export interface TextKey {
  readonly key: ConfigKey;
  readonly text: string;
  /** The string with its quotes. */
  readonly range: TextRange;
}

/** The strings at `paths`, but for those on half-typed lines. */
export function textsAt(model: ConfigModel, ...paths: readonly string[]): readonly TextKey[] {
  const texts: TextKey[] = [];
  for (const path of paths) {
    for (const key of keysAt(model.keys, path)) {
      const text = textOf(key.value);
      if (text === undefined || model.isDoubtful(key.range)) continue;
      texts.push({ key, text, range: key.value.range });
    }
  }
  return texts;
}

/** The tables of `disk` are read by way of JSON, to which a date is a text like any other. */
export const datesAt = ({ keys, text, isDoubtful }: ConfigModel, ...paths: readonly string[]) =>
  paths.flatMap((path) =>
    keysAt(keys, path).flatMap((key): readonly TextKey[] => {
      const { kind, range } = key.value;
      return kind === "date" && !isDoubtful(range)
        ? [{ key, text: text.slice(range.start, range.end), range }]
        : [];
    }),
  );

export const textOf = (value: TomlItem | undefined): string | undefined =>
  value?.kind === "string" ? value.content.text : undefined;

/** The table at `path`, or the entries of the list there; none of what the builder cannot even read. */
export const entriesAt = (model: ConfigModel, path: string) =>
  keysAt(model.keys, path)
    .filter(({ node, value }) => (node?.type === "tables") === (value.kind === "list"))
    .flatMap((key) => entriesIn(key));

/** Writes `text` in the place of the string at `range`; undefined for what would need escapes. */
export const rewritten = (range: TextRange, text: string): readonly Edit[] | undefined =>
  /["\\\p{Cc}]/u.test(text) ? undefined : [{ place: range, text: `"${text}"` }];
