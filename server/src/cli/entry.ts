/** One finding as the command line reports it: 1-based lines and columns, paths relative to the working directory. */
import type { Severity } from "../base/severity.ts";
import type { LineIndex } from "../base/text.ts";
import { ruleHref } from "../data/project.ts";
import type { Analysis } from "../engine/analysis.ts";
import { stated } from "../features/diagnostics.ts";
import { type Locale, say } from "../messages/messages.ts";

export interface Entry {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  /** Whether `--fix` would mend it. */
  readonly fixable: boolean;
  readonly docs: string;
}

export interface EntryOptions {
  readonly locale: Locale;
  /** The path to show for a URI. */
  readonly pathOf: (uri: string) => string;
  readonly linesOf: (uri: string) => LineIndex | undefined;
}

export function entriesOf(analysis: Analysis, { locale, pathOf, linesOf }: EntryOptions): readonly Entry[] {
  return analysis.findings.map((found) => {
    const finding = stated(found, linesOf);
    const { place, rule, severity } = finding;
    const lines = (place.uri === undefined ? undefined : linesOf(place.uri)) ?? analysis.lines;
    const start = lines.position(place.start);
    const end = lines.position(place.end);
    return {
      file: pathOf(place.uri ?? analysis.document.uri),
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity,
      rule,
      message: say(finding.message, locale),
      fixable: finding.fixes.some(({ safety }) => safety === "safe"),
      docs: ruleHref(rule, locale),
    };
  });
}
