/** What each kind of file has to offer by itself. */
import type { CompletionItem, DocumentSymbol } from "vscode-languageserver-types";
import type { TextRange } from "../base/text.ts";
import type { Analysis } from "../engine/analysis.ts";
import type { Locale } from "../messages/messages.ts";
import type { CompletionOptions } from "./completion-options.ts";
import { configCompletion } from "./config/completion.ts";
import { configHover } from "./config/hover.ts";
import { configSymbols } from "./config/symbols.ts";
import { containerfileCompletion } from "./containerfile/completion.ts";
import { containerfileHover } from "./containerfile/hover.ts";
import { kickstartAt } from "./embedded-kickstart.ts";
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
      return hoverInKickstart(analysis, offset, locale) ?? configHover(analysis.model, offset, locale);
    case "kickstart":
      return hoverInKickstart(analysis, offset, locale);
    default:
      return undefined;
  }
}

function hoverInKickstart(analysis: Analysis, offset: number, locale: Locale): KindHover | undefined {
  const inside = kickstartAt(analysis, offset);
  const hover = inside && kickstartHover(inside.view.model, inside.at, locale);
  return hover && { ...hover, range: inside.view.place(hover.range) };
}

export function kindCompletion(
  analysis: Analysis,
  offset: number,
  options: CompletionOptions,
): readonly CompletionItem[] {
  const inside = kickstartAt(analysis, offset);
  if (inside !== undefined) {
    // Inside an escape, or where TOML joins lines, nothing can be put.
    const { view, at } = inside;
    return view.place({ start: at, end: at }).start === offset ? kickstartCompletion(view, at, options) : [];
  }
  switch (analysis.kind) {
    case "containerfile":
      return containerfileCompletion(analysis.model, offset, analysis.lines, options.locale);
    case "config":
      return configCompletion(analysis.model, offset, analysis.lines, {
        ...options,
        imageType: analysis.imageType,
      });
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
