/** The kickstart of a document, which it is or holds in a string. */
import type { Analysis } from "../engine/analysis.ts";
import { embeddedKickstart } from "../model/config/embedded-kickstart.ts";
import { embeddedOffset, sourceRange } from "../syntax/toml/embedded.ts";
import { openingQuotes } from "../syntax/toml/quoting.ts";
import { type KickstartView, viewOf } from "./kickstart/view.ts";

/** undefined: there is none. */
export function kickstartOf(analysis: Analysis): KickstartView | undefined {
  switch (analysis.kind) {
    case "kickstart":
      return viewOf(analysis.model, analysis.lines, analysis.targets);
    case "config":
      return embeddedView(analysis);
    default:
      return undefined;
  }
}

/** The kickstart at `offset` of the document, and the offset in it. */
export function kickstartAt(
  analysis: Analysis,
  offset: number,
): { readonly view: KickstartView; readonly at: number } | undefined {
  const view = kickstartOf(analysis);
  const at = view?.offsetAt(offset);
  return view === undefined || at === undefined ? undefined : { view, at };
}

function embeddedView({
  model,
  lines,
  targets,
}: Extract<Analysis, { kind: "config" }>): KickstartView | undefined {
  if (model.kickstart === undefined) return undefined;
  const { contents, range } = model.kickstart;
  const quotes = openingQuotes(model.text.slice(range.start, range.end));
  return {
    model: embeddedKickstart(contents),
    targets,
    lines,
    place: (part) => sourceRange(contents, part, model.text),
    offsetAt: (offset) => embeddedOffset(contents, offset),
    lineBreak: quotes.length === 3 ? "\n" : quotes === '"' ? "\\n" : undefined,
  };
}
