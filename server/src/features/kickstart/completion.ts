/** Completion in a kickstart: commands and sections at the start of a line, then options and their values. */
import { type CompletionItem, CompletionItemKind, CompletionItemTag } from "vscode-languageserver-types";
import type { LineIndex, TextRange } from "../../base/text.ts";
import {
  kickstartCommands,
  kickstartSections,
  type OptionEntry,
  type OptionTable,
} from "../../data/kickstart.ts";
import type { Locale } from "../../messages/messages.ts";
import type { KickstartCommand, KickstartModel, KickstartSection } from "../../model/kickstart/model.ts";
import {
  commandStatus,
  defaultTargets,
  isAccepted,
  optionStatus,
  type Status,
} from "../../model/kickstart/versions.ts";
import { rangeOf } from "../range.ts";
import { commandDoc, optionDoc, sectionDoc, word } from "./explain.ts";

interface Request {
  readonly model: KickstartModel;
  readonly offset: number;
  readonly lines: LineIndex;
  readonly locale: Locale;
  readonly targets: readonly string[];
  /** What stands before the cursor on its line. */
  readonly before: string;
}

type Item = KickstartCommand | KickstartSection;

export function kickstartCompletion(
  model: KickstartModel,
  offset: number,
  lines: LineIndex,
  locale: Locale,
  targets: readonly string[] = defaultTargets,
): readonly CompletionItem[] {
  const lineStart = lines.lineStart(lines.position(offset).line);
  const before = model.text.slice(lineStart, offset);
  const request = { model, offset, lines, locale, targets, before };
  const start = /^\s*(%?[\w-]*)$/.exec(before)?.[1];
  if (isInBody(model, offset)) return start?.startsWith("%") ? bodyItems(request, start) : [];
  if (start !== undefined)
    return start.startsWith("%") ? tagItems(request, start) : lineItems(request, start);
  const item = itemBefore(model, lineStart, offset);
  return item?.entry === undefined ? [] : argumentItems(request, item, item.entry.options ?? {});
}

const isInBody = ({ sections }: KickstartModel, offset: number): boolean =>
  sections.some(
    ({ entry, body, end }) =>
      entry !== undefined && body.start <= offset && offset < (end?.start ?? body.end + 1),
  );

const typed = ({ offset }: Request, length: number): TextRange => ({ start: offset - length, end: offset });

interface Offer {
  readonly label: string;
  readonly text?: string;
  readonly kind: CompletionItemKind;
  readonly detail: string | undefined;
  readonly deprecated?: boolean;
}

const itemOf = (request: Request, replaced: TextRange, offer: Offer): CompletionItem => ({
  label: offer.label,
  kind: offer.kind,
  ...(offer.detail === undefined ? {} : { detail: offer.detail }),
  ...(offer.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
  textEdit: { range: rangeOf(request.lines, replaced), newText: offer.text ?? offer.label },
});

/** How something stands in the target that is kindest to it; undefined where no target accepts it. */
function bestStatus({ targets }: Request, statusOf: (target: string) => Status): Status | undefined {
  const statuses = targets.map(statusOf).filter(isAccepted);
  return statuses.includes("live") ? "live" : statuses[0];
}

function lineItems(request: Request, start: string): readonly CompletionItem[] {
  const replaced = typed(request, start.length);
  const commands = [...kickstartCommands].flatMap(([label, entry]) => {
    const status = bestStatus(request, (target) => commandStatus(entry, target));
    if (status === undefined) return [];
    const detail = commandDoc(label, entry, request.locale);
    const deprecated = status === "deprecated";
    return [itemOf(request, replaced, { label, kind: CompletionItemKind.Function, detail, deprecated })];
  });
  return start === "" ? [...commands, ...tagItems(request, "")] : commands;
}

function tagItems(request: Request, start: string): readonly CompletionItem[] {
  const replaced = typed(request, start.length);
  const sections = [...kickstartSections].map(([label, entry]) => {
    const detail = sectionDoc(label, entry, request.locale);
    const deprecated = entry.deprecated_since !== undefined || label === "%anaconda";
    return itemOf(request, replaced, { label, kind: CompletionItemKind.Module, detail, deprecated });
  });
  return [...sections, ...directiveItems(request, replaced, ["include", "ksappend"])];
}

const bodyItems = (request: Request, start: string): readonly CompletionItem[] =>
  directiveItems(request, typed(request, start.length), ["end", "include"]);

const directiveItems = (
  request: Request,
  replaced: TextRange,
  names: readonly ("end" | "include" | "ksappend")[],
): readonly CompletionItem[] =>
  names.map((name) =>
    itemOf(request, replaced, {
      label: `%${name}`,
      kind: CompletionItemKind.Keyword,
      detail: word(request.locale, name),
    }),
  );

/** The command or header that the cursor stands behind on its line, and not in its comment. */
function itemBefore(model: KickstartModel, lineStart: number, offset: number): Item | undefined {
  const isHere = ({ range }: Item): boolean => lineStart <= range.start && range.start < offset;
  const command = model.commands.findLast(isHere);
  if (command !== undefined) {
    return command.comment && command.comment.start < offset ? undefined : command;
  }
  return model.sections.findLast(isHere);
}

function argumentItems(request: Request, item: Item, table: OptionTable): readonly CompletionItem[] {
  const value = /(?:^|\s)(--[\w-]+)=["']?([^\s"'=]*)$/.exec(request.before);
  if (value !== null) return valueItems(request, table[value[1] ?? ""], value[2] ?? "");
  const start = /\s(-[\w-]*|)$/.exec(request.before)?.[1];
  return start === undefined ? [] : optionItems(request, item, table, start);
}

function valueItems(
  request: Request,
  entry: OptionEntry | undefined,
  start: string,
): readonly CompletionItem[] {
  const replaced = typed(request, start.length);
  return (entry?.choices ?? entry?.suggest ?? []).map((label) =>
    itemOf(request, replaced, { label, kind: CompletionItemKind.Value, detail: undefined }),
  );
}

function optionItems(
  request: Request,
  item: Item,
  table: OptionTable,
  start: string,
): readonly CompletionItem[] {
  const replaced = typed(request, start.length);
  const others = item.options.filter(
    ({ range }) => request.offset < range.start || range.end < request.offset,
  );
  const used = new Set(others.map(({ name }) => name));
  const glued = request.model.text.charAt(request.offset) === "=";
  return Object.entries(table).flatMap(([label, entry]) => {
    const status = bestStatus(request, (target) => optionStatus(entry, target));
    if (status === undefined || (used.has(label) && entry.repeat === undefined)) return [];
    const offer = {
      label,
      text: entry.kind === "value" && !glued ? `${label}=` : label,
      kind: CompletionItemKind.Property,
      detail: optionDoc(entry, request.locale),
      deprecated: status === "deprecated",
    };
    return [itemOf(request, replaced, offer)];
  });
}
