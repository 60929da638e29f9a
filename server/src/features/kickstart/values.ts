/** Values in a kickstart: of options, and of what stands without one. */

import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { own } from "../../base/own.ts";
import { optionChoices, positionalChoices } from "../../data/install-choices.ts";
import type { OptionEntry, PositionalEntry } from "../../data/kickstart.ts";
import type { Choice } from "../../data/locales.ts";
import type { KickstartOption } from "../../model/kickstart/arguments.ts";
import { type Item, nameOf, optionsFor } from "./line.ts";
import { itemsOf, type Offer, type Request, wordAround } from "./offers.ts";

/** The option whose value stands at `offset`, or is still to be written there. */
export function optionAwaiting(item: Item, offset: number): KickstartOption | undefined {
  const option = item.options.findLast(({ range }) => range.start < offset);
  if (option === undefined) return undefined;
  const { valueRange, range, entry } = option;
  if (valueRange !== undefined) {
    return valueRange.start <= offset && offset <= valueRange.end ? option : undefined;
  }
  const isLast = !item.positionals.some((word) => range.end < word.start && word.start < offset);
  // What is a flag in no version has its kind in the entries of its versions.
  return entry !== undefined && (entry.kind ?? "value") === "value" && range.end < offset && isLast
    ? option
    : undefined;
}

/** Which of the positional arguments stands at `offset`, or would. */
export const positionalAt = (item: Item, offset: number): number =>
  item.positionals.filter(({ end }) => end < offset).length;

export function optionValues(
  request: Request,
  item: Item,
  { name }: KickstartOption,
): readonly CompletionItem[] {
  const entry = optionsFor(item, request.view.targets).find(([known]) => known === name)?.[1];
  const listed = own(optionChoices, `${nameOf(item)} ${name}`);
  const choices = listed?.(request.locale) ?? plain(entry?.choices ?? entry?.suggest ?? []);
  return valueItems(request, choices, entry);
}

export function positionalValues(request: Request, item: Item): readonly CompletionItem[] {
  if (item.kind !== "command") return [];
  const at = positionalAt(item, request.offset);
  const listed = own(positionalChoices, item.name)?.[at];
  const positional: PositionalEntry | undefined = item.entry?.positionals?.[at];
  return valueItems(request, listed?.(request.locale) ?? plain(positional?.choices ?? []), undefined);
}

const plain = (values: readonly string[]): readonly Choice[] => values.map((value) => ({ value }));

/** Of a list, the values that are not in it. */
function valueItems(
  request: Request,
  choices: readonly Choice[],
  entry: OptionEntry | undefined,
): readonly CompletionItem[] {
  const written = /[^\s"'=]*$/.exec(request.before)?.[0] ?? "";
  const named = entry?.type === "list" ? written.split(",").slice(0, -1) : [];
  const length = written.length - named.reduce((sum, each) => sum + each.length + 1, 0);
  const offers = choices
    .filter(({ value }) => !named.includes(value))
    .map(({ value, detail }): Offer => ({ label: value, detail, kind: CompletionItemKind.Value, rank: "0" }));
  return itemsOf(request, wordAround(request, length), offers);
}
