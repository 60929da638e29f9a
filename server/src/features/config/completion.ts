/** Completion in a config: headers, keys and values that the builder knows and does not ignore. */
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Range,
} from "vscode-languageserver-types";
import type { LineIndex } from "../../base/text.ts";
import { keyAt } from "../../data/blueprint.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import type { CompletionOptions } from "../completion-options.ts";
import { rangeOf } from "../range.ts";
import { explain, isUseful, word } from "./explain.ts";
import { type Header, headersAt } from "./headers.ts";
import { jsonPlaceAt } from "./json-place.ts";
import { type Place, placeAt, type Table } from "./place.ts";
import { choicesOf, keyText, valueText } from "./writing.ts";

interface Request extends CompletionOptions {
  readonly model: ConfigModel;
  readonly offset: number;
  readonly range: Range;
  /** What the range holds now. */
  readonly held: string;
  /** Whether the sign between key and value follows already. */
  readonly assigned: boolean;
  /** The image type that is built, where it is known. */
  readonly imageType: string | undefined;
}

export function configCompletion(
  model: ConfigModel,
  offset: number,
  lines: LineIndex,
  options: CompletionOptions & { readonly imageType?: string | undefined },
): readonly CompletionItem[] {
  const place = model.format === "json" ? jsonPlaceAt(model, offset) : placeAt(model, offset);
  if (place === undefined) return [];
  const { start, end } = place.range;
  const request: Request = {
    imageType: undefined,
    ...options,
    model,
    offset,
    range: rangeOf(lines, place.range),
    held: model.text.slice(start, end),
    assigned: /^[ \t]*[=:]/.test(model.text.slice(end, end + 80)),
  };
  switch (place.kind) {
    case "header":
      return headerItems(request, ({ text }) => text);
    case "key":
      return place.alone
        ? [...keyItems(place.table, request, true), ...headerItems(request, ({ path }) => path.join("."))]
        : keyItems(place.table, request, false);
    case "value":
      return valueItems(place, request);
  }
}

/** `typed`: what somebody types who wants the header. */
const headerItems = (request: Request, typed: (header: Header) => string): readonly CompletionItem[] =>
  headersAt(request.model, request.offset, (path) => isUseful(path, request.imageType)).map((header) => ({
    label: header.text,
    kind: CompletionItemKind.Struct,
    detail: word(request.locale, header.key.type),
    documentation: { kind: "markdown", value: explain(header.path, header.key, request.locale) },
    filterText: typed(header),
    // Headers stand behind the keys of the table in which the cursor is.
    sortText: `2${header.path.join(".")}`,
    textEdit: { range: request.range, newText: header.text },
  }));

/** `alone`: tables are written by their headers, which are offered beside the keys. */
function keyItems(table: Table, request: Request, alone: boolean): readonly CompletionItem[] {
  const { model, held, assigned, locale, snippets = false, goesOn, imageType } = request;
  const required = keyAt(table.path)?.required ?? [];
  const own = held.replaceAll('"', "").toLowerCase();
  return Object.entries(table.keys).flatMap(([name, key]) => {
    const path = [...table.path, name];
    const isOffered =
      (own === name.toLowerCase() || !table.present.has(name.toLowerCase())) &&
      !key.deprecated &&
      isUseful(path, imageType) &&
      (key.only === undefined || key.only.includes(table.type));
    if (!isOffered || (alone && key.keys !== undefined)) return [];
    const bare = model.format === "json" ? `"${name}"` : name;
    const { text, snippet } = assigned
      ? { text: bare, snippet: false }
      : keyText(name, key, { format: model.format, snippets, inline: !alone });
    return [
      {
        label: name,
        kind: CompletionItemKind.Property,
        detail: word(locale, key.type),
        documentation: { kind: "markdown" as const, value: explain(path, key, locale) },
        filterText: held.startsWith('"') ? `"${name}"` : name,
        sortText: `${required.includes(name) ? 0 : 1}${name}`,
        ...(snippet && { insertTextFormat: InsertTextFormat.Snippet }),
        ...(goesOn && snippet && { command: { title: "", command: "editor.action.triggerSuggest" } }),
        textEdit: { range: request.range, newText: text },
      },
    ];
  });
}

function valueItems(
  place: Extract<Place, { kind: "value" }>,
  { range, held }: Request,
): readonly CompletionItem[] {
  const { key, quoted, others } = place;
  // What is only an example stands for nothing that was written already.
  const isExpected = (value: string): boolean => key.values !== undefined || value.startsWith(held);
  return choicesOf(key).flatMap((value, at) => {
    if (others?.includes(String(value)) || (quoted && (typeof value !== "string" || !isExpected(value))))
      return [];
    const newText = valueText(value, key, place);
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
