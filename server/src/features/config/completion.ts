/** Completion in a config: headers, keys and values that the builder knows and does not ignore. */
import { type CompletionItem, CompletionItemKind, type Range } from "vscode-languageserver-types";
import type { LineIndex } from "../../base/text.ts";
import { type BlueprintKey, type Keys, topKeys } from "../../data/blueprint.ts";
import type { Locale } from "../../messages/messages.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { rangeOf } from "../range.ts";
import { explain, isUseful, word } from "./explain.ts";
import { type Place, placeAt, type Table } from "./place.ts";

interface Request {
  readonly range: Range;
  /** Whether an equals sign follows already. */
  readonly assigned: boolean;
  readonly locale: Locale;
}

export function configCompletion(
  model: ConfigModel,
  offset: number,
  lines: LineIndex,
  locale: Locale,
): readonly CompletionItem[] {
  // What is offered is TOML.
  const place = model.format === "json" ? undefined : placeAt(model, offset);
  if (place === undefined) return [];
  const assigned = /^[ \t]*=/.test(model.text.slice(place.range.end, place.range.end + 80));
  const request = { range: rangeOf(lines, place.range), assigned, locale };
  switch (place.kind) {
    case "header":
      return headers(topKeys, []).map((header) => headerItem(header, request, header.text));
    case "key":
      return place.alone
        ? [...keyItems(place.table, request, true), ...headerItems(request)]
        : keyItems(place.table, request, false);
    case "value":
      return valueItems(place, request);
  }
}

interface Header {
  readonly path: readonly string[];
  readonly key: BlueprintKey;
  readonly text: string;
}

/** Headers of all tables that some image heeds. */
function headers(keys: Keys, above: readonly string[]): readonly Header[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    const path = [...above, name];
    if (key.keys === undefined || key.deprecated || !isUseful(path)) return [];
    const name_ = path.join(".");
    const text = key.type === "tables" ? `[[${name_}]]` : `[${name_}]`;
    return [{ path, key, text }, ...headers(key.keys, path)];
  });
}

const headerItem = ({ path, key, text }: Header, request: Request, typed: string): CompletionItem => ({
  label: text,
  kind: CompletionItemKind.Struct,
  detail: word(request.locale, key.type),
  documentation: { kind: "markdown", value: explain(path, key, request.locale) },
  filterText: typed,
  // Headers stand behind the keys of the table in which the cursor is.
  sortText: `2${path.join(".")}`,
  textEdit: { range: request.range, newText: text },
});

const headerItems = (request: Request): readonly CompletionItem[] =>
  headers(topKeys, []).map((header) => headerItem(header, request, header.path.join(".")));

/** `alone`: tables are written by their headers, which are offered beside the keys. */
function keyItems(table: Table, request: Request, alone: boolean): readonly CompletionItem[] {
  return Object.entries(table.keys).flatMap(([name, key]) => {
    const path = [...table.path, name];
    const isOffered =
      !table.present.has(name.toLowerCase()) &&
      !key.deprecated &&
      isUseful(path) &&
      (key.only === undefined || key.only.includes(table.type));
    if (!isOffered || (alone && key.keys !== undefined)) return [];
    const rest = request.assigned ? "" : key.type === "table" ? "." : " = ";
    return [
      {
        label: name,
        kind: CompletionItemKind.Property,
        detail: word(request.locale, key.type),
        documentation: { kind: "markdown" as const, value: explain(path, key, request.locale) },
        sortText: `1${name}`,
        textEdit: { range: request.range, newText: `${name}${rest}` },
      },
    ];
  });
}

function valueItems(place: Extract<Place, { kind: "value" }>, { range }: Request): readonly CompletionItem[] {
  const { key, quoted } = place;
  const values = key.type === "boolean" ? [true, false] : [...(key.values ?? []), ...(key.examples ?? [])];
  return values.flatMap((value, at) => {
    if (quoted && typeof value !== "string") return [];
    const newText = quoted ? String(value) : JSON.stringify(value);
    const kind = key.values === undefined ? CompletionItemKind.Value : CompletionItemKind.EnumMember;
    return [
      {
        label: String(value),
        kind,
        filterText: newText,
        sortText: String(at).padStart(2, "0"),
        textEdit: { range, newText },
      },
    ];
  });
}
