/** Edits of TOML files whose text stands in the project. */
import { nearest } from "../../../base/nearest.ts";
import type { TomlHeader } from "../../../syntax/toml/nodes.ts";
import type { TomlItem } from "../../../syntax/toml/tree.ts";
import type { Edit } from "../../rule.ts";
import { isKnown, type TomlFile } from "./toml-file.ts";
import type { Misfit } from "./toml-shape.ts";

const sourceOf = (file: TomlFile, { range }: TomlItem): string =>
  file.source.text.slice(range.start, range.end);

/** Calls a key by the name that is read, and gives its value the form that is read; undefined where that cannot be. */
export function renameEdits(
  file: TomlFile,
  misfit: Extract<Misfit, { kind: "key" }>,
  name: string,
): readonly Edit[] | undefined {
  const { member, table, shape } = misfit;
  if (!file.editable || table.get(name)) return undefined;
  const expected = shape.keys[name]?.kind;
  const { value } = member;
  const renaming = member.mentions.map(({ range }) => ({ place: file.placeAt(range), text: name }));
  if (expected === "strings" || expected === "choices") {
    const forming = value.kind === "list" ? [] : listEdits(file, value);
    return forming && [...renaming, ...forming];
  }
  const fits =
    expected === "table"
      ? value.kind === "table"
      : value.kind === (expected === "boolean" ? "boolean" : "string");
  return fits ? renaming : undefined;
}

/** A string becomes a list: one element for each argument, or one alone where quotes hold blanks together. */
export function listEdits(file: TomlFile, value: TomlItem): readonly Edit[] | undefined {
  if (!file.editable || value.kind !== "string" || !isKnown(value.content.text)) return undefined;
  const { text } = value.content;
  const isPlain = /^[\w .,:=/@!+-]*$/.test(text) && !value.multiline;
  const elements = isPlain
    ? text
        .trim()
        .split(/ +/)
        .map((word) => `"${word}"`)
    : [sourceOf(file, value)];
  return [{ place: file.placeAt(value.range), text: `[${elements.join(", ")}]` }];
}

/** Takes a header out together with its line. */
export function removalOfHeader(file: TomlFile, { range }: TomlHeader): Edit {
  const { text } = file.source;
  const [rest = ""] = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(range.end)) ?? [];
  return { place: file.placeAt({ start: range.start, end: range.end + rest.length }), text: "" };
}

/** The value that was most likely meant among those that are read. */
export function choiceEdits(
  file: TomlFile,
  { item, values }: Extract<Misfit, { kind: "choice" }>,
): { readonly value: string; readonly edits: readonly Edit[] } | undefined {
  if (!file.editable || item.kind !== "string") return undefined;
  const value = nearest(item.content.text, values);
  return value === undefined
    ? undefined
    : { value, edits: [{ place: file.placeAt(item.range), text: `"${value}"` }] };
}
