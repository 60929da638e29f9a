/** Completion inside `%packages`: environments and groups, which no package list of the installer's has to be known for. */
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { environments, packageGroups } from "../../data/install-choices.ts";
import { word } from "./explain.ts";
import { itemsOf, type Offer, type Request, typed } from "./offers.ts";

export function packageItems(request: Request): readonly CompletionItem[] {
  const { before, locale } = request;
  const option = /^\s*@[^\s^]\S*\s+(-[\w-]*|)$/.exec(before)?.[1];
  if (option !== undefined) {
    const kind = CompletionItemKind.Property;
    const offers = ["--nodefaults", "--optional"].map((label) => ({ label, kind }));
    return itemsOf(request, typed(request, option.length), offers);
  }
  const [, removed = "", start] = /^\s*(-?)(@?\^?[\w-]*)$/.exec(before) ?? [];
  if (start === undefined) return [];
  const offer = (label: string, key: "environment" | "group"): Offer => ({
    label,
    kind: CompletionItemKind.Module,
    detail: word(locale, key),
  });
  return itemsOf(request, typed(request, start.length), [
    ...(removed === "" ? environments.map((name) => offer(`@^${name}`, "environment")) : []),
    ...packageGroups.map((name) => offer(`@${name}`, "group")),
  ]);
}
