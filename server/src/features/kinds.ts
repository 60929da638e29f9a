/** What each kind of file has to offer by itself. */
import type { CompletionItem, DocumentSymbol } from "vscode-languageserver-types";
import type { TextRange } from "../base/text.ts";
import type { Analysis } from "../engine/analysis.ts";
import type { Locale } from "../messages/messages.ts";
import { configCompletion } from "./config/completion.ts";
import { configHover } from "./config/hover.ts";
import { configSymbols } from "./config/symbols.ts";
import { containerfileCompletion } from "./containerfile/completion.ts";
import { containerfileHover } from "./containerfile/hover.ts";
import { embeddedCompletion, embeddedHover } from "./embedded-kickstart.ts";
import { kickstartCompletion } from "./kickstart/completion.ts";
import { kickstartHover } from "./kickstart/hover.ts";
import { kickstartSymbols } from "./kickstart/symbols.ts";

export interface KindHover {
  readonly markdown: string;
  readonly range: TextRange;
}

export function kindHover(analysis: Analysis, offset: number, locale: Locale): KindHover | undefined {
  switch (analysis.kind) {
    case "containerfile":
      return containerfileHover(analysis.model, offset, locale);
    case "config":
      return embeddedHover(analysis, offset, locale) ?? configHover(analysis.model, offset, locale);
    case "kickstart":
      return kickstartHover(analysis.model, offset, locale);
    default:
      return undefined;
  }
}

export function kindCompletion(
  analysis: Analysis,
  offset: number,
  locale: Locale,
): readonly CompletionItem[] {
  switch (analysis.kind) {
    case "containerfile":
      return containerfileCompletion(analysis.model, offset, analysis.lines, locale);
    case "config":
      return (
        embeddedCompletion(analysis, offset, locale) ??
        configCompletion(analysis.model, offset, analysis.lines, locale)
      );
    case "kickstart":
      return kickstartCompletion(analysis.model, offset, analysis.lines, locale, analysis.targets);
    default:
      return [];
  }
}

/** undefined: other extensions give the outline. */
export function kindSymbols(analysis: Analysis): readonly DocumentSymbol[] | undefined {
  switch (analysis.kind) {
    case "config":
      return configSymbols(analysis.model, analysis.lines);
    case "kickstart":
      return kickstartSymbols(analysis.model, analysis.lines);
    default:
      return undefined;
  }
}
