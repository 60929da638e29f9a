/** What completion in a kickstart offers, on its way to the client. */
import {
  type CompletionItem,
  type CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
} from "vscode-languageserver-types";
import type { TextRange } from "../../base/text.ts";
import { isAccepted, type Status } from "../../model/kickstart/versions.ts";
import type { CompletionOptions } from "../completion-options.ts";
import { rangeOf } from "../range.ts";
import type { KickstartView } from "./view.ts";

export interface Request extends CompletionOptions {
  readonly view: KickstartView;
  readonly offset: number;
  /** What stands before the cursor on its line. */
  readonly before: string;
  /** What stands behind it there. */
  readonly after: string;
}

export interface Offer {
  readonly label: string;
  readonly text?: string;
  /** Whether `text` is a snippet. */
  readonly snippet?: boolean;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  readonly deprecated?: boolean;
  /** Before or behind the others; those of one rank stay in their order. */
  readonly rank?: string;
  /** Whether something can be offered behind it at once. */
  readonly goesOn?: boolean;
}

/** The last `length` characters before the cursor. */
export const typed = ({ offset }: Request, length: number): TextRange => ({
  start: offset - length,
  end: offset,
});

/** The word at the cursor, of which `length` characters stand before it. */
export function wordAround(request: Request, length: number): TextRange {
  const rest = /^[^\s"',=#]*/.exec(request.after)?.[0].length ?? 0;
  return { start: request.offset - length, end: request.offset + rest };
}

/** The client's own way of asking for completion again. */
const goOn = { title: "", command: "editor.action.triggerSuggest" };

export const itemsOf = (
  request: Request,
  replaced: TextRange,
  offers: readonly Offer[],
): readonly CompletionItem[] => {
  const range = rangeOf(request.view.lines, request.view.place(replaced));
  // Clients edit within one line only; a word may lie on two where TOML joins them.
  if (range.start.line !== range.end.line) return [];
  return offers.map((offer, at) => ({
    label: offer.label,
    kind: offer.kind,
    ...(offer.detail === undefined ? {} : { detail: offer.detail }),
    ...(offer.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
    sortText: `${offer.rank ?? ""}${String(at).padStart(4, "0")}`,
    filterText: offer.label,
    ...(offer.snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(offer.goesOn && request.goesOn ? { command: goOn } : {}),
    textEdit: { range, newText: offer.text ?? offer.label },
  }));
};

/** How something stands in the target that is kindest to it; undefined where no target accepts it. */
export function bestStatus(
  { view: { targets } }: Request,
  statusOf: (target: string) => Status,
): Status | undefined {
  const statuses = targets.map(statusOf).filter(isAccepted);
  return statuses.includes("live") ? "live" : statuses[0];
}
