/** Partitions written as an array of inline tables: the builder refuses every key in them as unknown. */
import type { TextRange } from "../../base/text.ts";
import { keysAt } from "../../model/config/entries.ts";
import { type ConfigKey, tablesIn } from "../../model/config/keys.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { headerOf, pairOf, sectionAt } from "../../syntax/toml/places.ts";
import type { TomlTable } from "../../syntax/toml/tree.ts";
import { defineRule, type Edit } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";

const PARTITIONS = "customizations.disk.partitions";

export const rule = defineRule(
  {
    id: "config-inline-tables",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/BurntSushi/toml/blob/v1.6.0/decode.go",
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    if (model.format === "json" || !model.valid) return;
    for (const path of [PARTITIONS, `${PARTITIONS}.logical_volumes`, `${PARTITIONS}.subvolumes`]) {
      const keys = keysAt(model.keys, path).filter(({ value }) => value.kind === "list");
      const seen = new Set(keys.filter((key) => !isInline(model, key)).flatMap(namesIn));
      for (const key of keys) {
        const isOutermost = isInline(model, key) && !(key.parent && isInline(model, key.parent));
        if (!isOutermost || namesIn(key).every((name) => seen.has(name))) continue;
        const edits = asSections(model, key);
        report({
          message: "refused",
          args: { table: path },
          at: key.range,
          fixes: edits ? [{ title: "sections", args: { table: path }, edits: () => edits }] : [],
        });
      }
    }
  },
);

/** Whether it is a list that stands behind an equals sign. */
const isInline = ({ document }: ConfigModel, { value, places: [place] }: ConfigKey): boolean =>
  value.kind === "list" && place !== undefined && headerOf(document, place) === undefined;

/** The builder's parser notes names and not places: what it met in one volume it knows in all. */
const namesIn = ({ value }: ConfigKey): readonly string[] =>
  tablesIn(value).flatMap(({ members }) => members.map(({ name }) => name));

/** Takes the array out, and writes each table below a header at the end of the section. */
function asSections({ document, text }: ConfigModel, { places: [place], value }: ConfigKey) {
  const pair = place && pairOf(document, place);
  const section = place && sectionAt(document, place.range.start);
  const owner = section?.header?.keys.map(({ range }) => text.slice(range.start, range.end));
  const hasComment = document.comments.some(({ start, end }) => isIn({ start, end }, value.range));
  if (!pair || pair.keys.length > 1 || !section || !owner || hasComment) return undefined;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const path = [...owner, text.slice(pair.keys[0]?.range.start, pair.keys[0]?.range.end)].join(".");
  const blocks = tablesIn(value).flatMap((table) => sectionsOf(table, path, text));
  const kept = text.slice(0, section.range.end).trimEnd().length;
  const lineEnd = text.indexOf("\n", pair.range.end);
  const next = lineEnd < 0 ? text.length : lineEnd + 1;
  const isAlone = text.slice(pair.range.end, next).trim() === "";
  if (!isAlone || /\S/.test(text.slice(text.lastIndexOf("\n", pair.range.start) + 1, pair.range.start))) {
    return undefined;
  }
  const isLast = kept <= next;
  const written = blocks.map((block) => block.join(newline)).join(newline + newline) + newline;
  const edits: readonly Edit[] = isLast
    ? [{ place: { start: pair.range.start, end: next }, text: newline + written }]
    : [
        { place: { start: pair.range.start, end: next }, text: "" },
        { place: { start: kept, end: kept }, text: newline + newline + written.trimEnd() },
      ];
  return edits;
}

const isIn = (inner: TextRange, outer: TextRange): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The lines of `table`, and those of the lists of tables in it. */
function sectionsOf({ members }: TomlTable, path: string, text: string): readonly (readonly string[])[] {
  const source = ({ start, end }: TextRange): string => text.slice(start, end);
  const lines: string[] = [`[[${path}]]`];
  const below: (readonly string[])[] = [];
  for (const { mentions, value } of members) {
    const name = mentions.map(({ range }) => source(range)).at(0) ?? "";
    const tables = value.kind === "list" && value.items.length > 0 ? tablesIn(value) : [];
    if (tables.length > 0)
      below.push(...tables.flatMap((table) => sectionsOf(table, `${path}.${name}`, text)));
    else lines.push(`${name} = ${source(value.range)}`);
  }
  return [lines, ...below];
}
