/** The kickstart inside a config's string: what a kickstart offers, at its places in the TOML. */
import type { CompletionItem, Range } from "vscode-languageserver-types";
import { type LineIndex, lineIndex } from "../base/text.ts";
import type { Analysis } from "../engine/analysis.ts";
import type { Locale } from "../messages/messages.ts";
import { modelOf } from "../model/kickstart/model.ts";
import { type EmbeddedText, embeddedOffset } from "../syntax/toml/embedded.ts";
import { kickstartCompletion } from "./kickstart/completion.ts";
import { type KickstartHover, kickstartHover } from "./kickstart/hover.ts";
import { rangeOf } from "./range.ts";

type ConfigAnalysis = Extract<Analysis, { kind: "config" }>;

interface Inside {
  readonly contents: EmbeddedText;
  readonly offset: number;
}

/** Where `offset` stands in the kickstart; undefined where it stands outside. */
function insideOf({ model }: ConfigAnalysis, offset: number): Inside | undefined {
  const contents = model.kickstart?.contents;
  if (!contents) return undefined;
  const own = embeddedOffset(contents, offset);
  return own === undefined ? undefined : { contents, offset: own };
}

export function embeddedHover(
  analysis: ConfigAnalysis,
  offset: number,
  locale: Locale,
): KickstartHover | undefined {
  const inside = insideOf(analysis, offset);
  if (!inside) return undefined;
  const { text, toSource } = inside.contents;
  const hover = kickstartHover(modelOf(text), inside.offset, locale);
  if (!hover) return undefined;
  return { ...hover, range: { start: toSource(hover.range.start), end: toSource(hover.range.end) } };
}

/** undefined: not inside a kickstart. */
export function embeddedCompletion(
  analysis: ConfigAnalysis,
  offset: number,
  locale: Locale,
): readonly CompletionItem[] | undefined {
  const inside = insideOf(analysis, offset);
  if (!inside) return undefined;
  const { text } = inside.contents;
  const own = lineIndex(text);
  const items = kickstartCompletion(modelOf(text), inside.offset, own, locale, analysis.targets);
  return items.map((item) => moved(item, (range) => inDocument(range, own, inside.contents, analysis.lines)));
}

function moved(item: CompletionItem, move: (range: Range) => Range): CompletionItem {
  if (!item.textEdit || !("range" in item.textEdit)) return item;
  return { ...item, textEdit: { ...item.textEdit, range: move(item.textEdit.range) } };
}

const inDocument = (range: Range, own: LineIndex, { toSource }: EmbeddedText, lines: LineIndex): Range =>
  rangeOf(lines, { start: toSource(own.offset(range.start)), end: toSource(own.offset(range.end)) });
