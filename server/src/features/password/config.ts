/** The password of a user in a builder config, in any quotes or in none yet. */
import { lineStartOf, type TextRange } from "../../base/text.ts";
import { type ConfigKey, dotted, member } from "../../model/config/keys.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { hashStandIn } from "../../protocol/requests.ts";
import { openingQuotes } from "../../syntax/toml/quoting.ts";
import type { TomlTable } from "../../syntax/toml/tree.ts";
import { type PlacedPassword, touches } from "./placed.ts";

export const configPassword = (model: ConfigModel, range: TextRange): PlacedPassword | undefined =>
  writtenPassword(model, range) ?? missingPassword(model, range);

function writtenPassword({ keys, text }: ConfigModel, range: TextRange): PlacedPassword | undefined {
  for (const key of keys) {
    // JSON's `null` as well, which counts as no password and still is in the way of one.
    if (key.status !== "known" || dotted(key.path) !== "customizations.user.password") continue;
    const value = valueRange(key, text);
    if (value === undefined || !touches({ start: key.range.start, end: value.end }, range)) continue;
    // One line, whatever it was: the line break before closing quotes would be part of the hash.
    const quote = text[value.start] === "'" ? "'" : '"';
    const name = member(key.table, "name");
    return {
      account: name?.kind === "string" ? name.content.text : undefined,
      value,
      edits: [{ place: value, text: quote + hashStandIn + quote }],
    };
  }
  return undefined;
}

/** undefined for a table or list, where a program fills the value in, and where nothing says that one follows. */
function valueRange({ range: name, value }: ConfigKey, text: string): TextRange | undefined {
  const { range } = value;
  switch (value.kind) {
    case "table":
    case "list":
      return undefined;
    case "string": {
      if (isTemplate(value.content.text)) return undefined;
      const source = text.slice(range.start, range.end);
      const quotes = openingQuotes(source);
      if (source.length >= 2 * quotes.length && source.endsWith(quotes)) return range;
      // A string that is not closed may have swallowed the rest of the file.
      const [line = ""] = /^.*/.exec(source) ?? [];
      return { start: range.start, end: range.start + line.length };
    }
    default:
      return /[=:]\s*$/.test(text.slice(name.end, range.start)) ? range : undefined;
  }
}

/** Of a user that has none: behind the name, on a line of its own or as one more member. */
function missingPassword(
  { accounts, text, format }: ConfigModel,
  range: TextRange,
): PlacedPassword | undefined {
  for (const { kind, name, table, range: opening } of accounts) {
    if (kind !== "user" || !name || hasPassword(table)) continue;
    if (!touches(opening, range) && !touches(name.range, range)) continue;
    const { end } = name.range;
    const added =
      text[table.range.start] === "["
        ? lineBelow(text, end)
        : { at: end, before: format === "json" ? ', "password": ' : ", password = " };
    return {
      account: name.content.text,
      value: opening,
      edits: [{ place: { start: added.at, end: added.at }, text: `${added.before}"${hashStandIn}"` }],
    };
  }
  return undefined;
}

const hasPassword = ({ members }: TomlTable): boolean =>
  members.some(({ name }) => name.toLowerCase() === "password");

function lineBelow(text: string, offset: number): { readonly at: number; readonly before: string } {
  const [rest = ""] = /^[^\r\n]*/.exec(text.slice(offset)) ?? [];
  const start = lineStartOf(text, offset);
  const [indent = ""] = /^[ \t]*/.exec(text.slice(start, offset)) ?? [];
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return { at: offset + rest.length, before: `${newline}${indent}password = ` };
}
