/** Completion in a kickstart: commands and sections at the start of a line, then options and their values. */

import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { own } from "../../base/own.ts";
import { lineStartOf } from "../../base/text.ts";
import {
  type BootcRole,
  type CommandEntry,
  kickstartCommands,
  kickstartSections,
} from "../../data/kickstart.ts";
import type { KickstartModel, KickstartSection } from "../../model/kickstart/model.ts";
import { commandStatus, optionStatus } from "../../model/kickstart/versions.ts";
import type { CompletionOptions } from "../completion-options.ts";
import { closingFor } from "./closing.ts";
import { commandDoc, optionDoc, sectionDoc, word } from "./explain.ts";
import { type Item, itemBefore, nameOf, optionsFor } from "./line.ts";
import { bestStatus, itemsOf, type Offer, type Request, typed, wordAround } from "./offers.ts";
import { packageItems } from "./packages.ts";
import { optionAwaiting, optionValues, positionalValues } from "./values.ts";
import type { KickstartView } from "./view.ts";

export function kickstartCompletion(
  view: KickstartView,
  offset: number,
  options: CompletionOptions,
): readonly CompletionItem[] {
  const { text } = view.model;
  const lineStart = lineStartOf(text, offset);
  const before = text.slice(lineStart, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + 1000))?.[0] ?? "";
  const request: Request = { ...options, view, offset, before, after };
  const start = /^\s*(%?[\w-]*)$/.exec(before)?.[1];
  const body = bodyAt(view.model, offset);
  if (body !== undefined) {
    if (start?.startsWith("%")) return directiveItems(request, start, ["end", "include"]);
    return body.tag === "%packages" ? packageItems(request) : [];
  }
  if (start !== undefined) {
    return start.startsWith("%") ? tagItems(request, start) : lineItems(request, start);
  }
  const item = itemBefore(view.model, offset);
  return item?.entry === undefined ? [] : argumentItems(request, item);
}

const bodyAt = ({ sections }: KickstartModel, offset: number): KickstartSection | undefined =>
  sections.find(
    ({ entry, body, end }) =>
      entry !== undefined && body.start <= offset && offset < (end?.start ?? body.end + 1),
  );

/** What an image install has use for comes first. */
const rankOf: Readonly<Record<BootcRole, string>> = {
  core: "0",
  payload: "0",
  ok: "1",
  care: "2",
  ignored: "3",
  conflict: "3",
  legacy: "3",
};

function lineItems(request: Request, start: string): readonly CompletionItem[] {
  const { commands } = request.view.model;
  const elsewhere = new Set(
    commands
      .filter(({ range }) => request.offset < range.start || range.end < request.offset)
      .map(({ name }) => name),
  );
  const offers = [...kickstartCommands].flatMap(([label, entry]): readonly Offer[] => {
    const status = bestStatus(request, (target) => commandStatus(entry, target));
    if (status === undefined || (!entry.repeatable && elsewhere.has(label))) return [];
    const detail = commandDoc(label, entry, request.locale);
    const deprecated = status === "deprecated";
    const rank = rankOf[entry.bootc];
    const kind = CompletionItemKind.Function;
    return [{ label, kind, detail, deprecated, rank, ...commandText(request, label, entry) }];
  });
  const items = itemsOf(request, wordAround(request, start.length), offers);
  return start === "" ? [...items, ...tagItems(request, "")] : items;
}

/** A command that says nothing by itself is followed by a blank, at which its arguments are offered. */
function commandText({ after }: Request, name: string, entry: CommandEntry): Partial<Offer> {
  const needsMore =
    entry.positionals?.some(({ min }) => min > 0) || name === "timezone" || name === "keyboard";
  return needsMore && after.trim() === "" ? { text: `${name} `, goesOn: true } : {};
}

function tagItems(request: Request, start: string): readonly CompletionItem[] {
  const ends = request.snippets && request.after.trim() === "";
  // In a snippet a backslash counts only when doubled.
  const lineBreak = ends ? closingFor(request.view, request.offset)?.replaceAll("\\", "\\\\") : undefined;
  const offers = [...kickstartSections].map(([label, entry]): Offer => {
    const detail = sectionDoc(label, entry, request.locale);
    const deprecated = entry.deprecated_since !== undefined || label === "%anaconda";
    const text =
      lineBreak === undefined ? {} : { text: `${label}${lineBreak}$0${lineBreak}%end`, snippet: true };
    return { label, kind: CompletionItemKind.Module, detail, deprecated, rank: "5", ...text };
  });
  const items = itemsOf(request, typed(request, start.length), offers);
  return [...items, ...directiveItems(request, start, ["include", "ksappend"])];
}

const directiveItems = (
  request: Request,
  start: string,
  names: readonly ("end" | "include" | "ksappend")[],
): readonly CompletionItem[] =>
  itemsOf(
    request,
    typed(request, start.length),
    names.map((name) => ({
      label: `%${name}`,
      kind: CompletionItemKind.Keyword,
      detail: word(request.locale, name),
      rank: "6",
    })),
  );

function argumentItems(request: Request, item: Item): readonly CompletionItem[] {
  const awaiting = optionAwaiting(item, request.offset);
  if (awaiting !== undefined) return optionValues(request, item, awaiting);
  const start = /\s(-[\w-]*|)$/.exec(request.before)?.[1];
  const options = start === undefined ? [] : optionItems(request, item, start);
  return start === undefined || start === "" ? [...positionalValues(request, item), ...options] : options;
}

/** What the table lists and its command refuses: `cmdline` asks nothing anyway. */
const refusedAlways: Readonly<Record<string, string>> = { cmdline: "--non-interactive" };

/** Options that the installer would refuse beside those that are given, or that would undo them. */
function excluded({ entry }: Item, used: ReadonlySet<string | undefined>): ReadonlySet<string> {
  const refused = (entry?.constraints ?? []).flatMap(({ mutex }) =>
    Array.isArray(mutex) ? [mutex as readonly string[]] : [],
  );
  const undone = entry !== undefined && "last_wins_groups" in entry ? (entry.last_wins_groups ?? []) : [];
  return new Set([...refused, ...undone].filter((group) => group.some((name) => used.has(name))).flat());
}

function optionItems(request: Request, item: Item, start: string): readonly CompletionItem[] {
  const others = item.options.filter(
    ({ range }) => request.offset < range.start || range.end < request.offset,
  );
  const used = new Set(others.map(({ name }) => name));
  const unwanted = excluded(item, used);
  const rest = /^[\w-]*(=?)/.exec(request.after);
  const glued = rest?.[1] === "=";
  const offers = optionsFor(item, request.view.targets).flatMap(([label, entry]): readonly Offer[] => {
    const status = bestStatus(request, (target) => optionStatus(entry, target));
    const isGiven = used.has(label) ? entry.repeat === undefined : unwanted.has(label);
    if (status === undefined || isGiven || own(refusedAlways, nameOf(item)) === label) return [];
    const awaits = entry.kind === "value" && !glued;
    return [
      {
        label,
        text: awaits ? `${label}=` : label,
        kind: CompletionItemKind.Property,
        detail: optionDoc(entry, request.locale),
        deprecated: status === "deprecated",
        rank: "1",
        goesOn: awaits,
      },
    ];
  });
  const replaced = {
    ...typed(request, start.length),
    end: request.offset + (rest?.[0].length ?? 0) - (glued ? 1 : 0),
  };
  return itemsOf(request, replaced, offers);
}
