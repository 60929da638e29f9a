/** Hovers: the finding at a place in short, then what the kind of file has to say about it. */
import type { Hover, MarkupContent } from "vscode-languageserver-types";
import { ruleHref } from "../data/project.ts";
import type { Analysis } from "../engine/analysis.ts";
import type { RuleId } from "../messages/messages.ts";
import { type Locale, ruleText, say, ui } from "../messages/messages.ts";
import { kindHover } from "./kinds.ts";
import { rangeOf } from "./range.ts";

export interface HoverOptions {
  readonly locale: Locale;
  /** Whether the client shows Markdown; else the text is sent without its marks. */
  readonly markdown: boolean;
}

/** undefined: there is nothing to say. */
export function hover(analysis: Analysis, offset: number, options: HoverOptions): Hover | undefined {
  const found = analysis.findings.filter(
    ({ place }) => place.uri === undefined && place.start <= offset && offset <= place.end,
  );
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const own = kindHover(analysis, offset, options.locale);
  const parts = [...rules.map((rule) => ruleSummary(rule, options.locale)), ...(own ? [own.markdown] : [])];
  if (parts.length === 0) return undefined;
  // A finding may stand on a whole instruction; the word under the pointer is what the hover is about.
  const range = own?.range ?? found[0]?.place;
  return {
    contents: markup(parts.join("\n\n---\n\n"), options.markdown),
    ...(range && { range: rangeOf(analysis.lines, range) }),
  };
}

function ruleSummary(rule: RuleId, locale: Locale): string {
  const { title, summary } = ruleText(rule, locale);
  const more = `[${say(ui("hover.more"), locale)}](${ruleHref(rule, locale)})`;
  return `**${title}** (\`${rule}\`)\n\n${summary} ${more}`;
}

/** `markdown` as the client can show it. */
export const markup = (markdown: string, isShown: boolean): MarkupContent =>
  isShown ? { kind: "markdown", value: markdown } : { kind: "plaintext", value: withoutMarks(markdown) };

/** The few marks that hovers use, taken away for clients that show plain text. */
const withoutMarks = (markdown: string): string =>
  markdown
    .replace(/\[([^\]\n]*)\]\(([^)\n]*)\)/g, "$1: $2")
    .replace(/^(?:```.*|---)$/gm, "")
    .replace(/\*\*|`/g, "")
    .replace(/\n{3,}/g, "\n\n");
