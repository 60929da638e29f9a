/** What each kind of file has to offer by itself. */
import type { CompletionItem, DocumentSymbol } from "vscode-languageserver-types";
import type { TextRange } from "../base/text.ts";
import type { Analysis } from "../engine/analysis.ts";
import type { Locale } from "../messages/messages.ts";

export interface KindHover {
  readonly markdown: string;
  readonly range: TextRange;
}

export function kindHover(_analysis: Analysis, _offset: number, _locale: Locale): KindHover | undefined {
  return undefined;
}

export function kindCompletion(
  _analysis: Analysis,
  _offset: number,
  _locale: Locale,
): readonly CompletionItem[] {
  return [];
}

export function kindSymbols(_analysis: Analysis): readonly DocumentSymbol[] | undefined {
  return undefined;
}
