/** Findings as the protocol's diagnostics. */
import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver-types";
import type { Severity } from "../base/severity.ts";
import type { LineIndex } from "../base/text.ts";
import { ruleHref } from "../data/project.ts";
import type { Analysis } from "../engine/analysis.ts";
import { type Locale, say } from "../messages/messages.ts";
import type { Finding, Place, RelatedPlace } from "../rules/rule.ts";
import { rangeOf } from "./range.ts";

const diagnosticSource = "bootc";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };
const tags: Readonly<Record<Finding["tags"][number], DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };

export interface DiagnosticOptions {
  readonly locale: Locale;
  /** Whether the client shows the places that a finding refers to. */
  readonly related: boolean;
  /** The lines of another file that a finding stands in or refers to; undefined where it cannot be read. */
  readonly linesOf: (uri: string) => LineIndex | undefined;
}

/** Diagnostics by the URI of the file that they stand in; the analysed document is always there. */
export function diagnosticsOf(
  analysis: Analysis,
  options: DiagnosticOptions,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const own = analysis.document.uri;
  const byFile = new Map<string, Diagnostic[]>([[own, []]]);
  for (const finding of analysis.findings) {
    const shown = stated(finding, options.linesOf);
    const uri = shown.place.uri ?? own;
    const list = byFile.get(uri) ?? [];
    list.push(diagnosticOf(shown, analysis, options));
    byFile.set(uri, list);
  }
  return byFile;
}

/** URIs of all files beside the analysed one whose lines are needed to state its findings. */
export const otherFiles = ({ findings }: Analysis): ReadonlySet<string> =>
  new Set(
    findings
      .flatMap(({ place, related }) => [place, ...related.map((other) => other.place)])
      .flatMap(({ uri }) => (uri === undefined ? [] : [uri])),
  );

/** A finding in a file that nobody can open stands where the analysed document refers to that file. */
export function stated(finding: Finding, linesOf: DiagnosticOptions["linesOf"]): Finding {
  const { uri } = finding.place;
  if (uri === undefined || linesOf(uri)) return finding;
  const reference = finding.related.find(({ place }) => place.uri === undefined);
  return { ...finding, place: reference?.place ?? { start: 0, end: 0 } };
}

export function diagnosticOf(finding: Finding, analysis: Analysis, options: DiagnosticOptions): Diagnostic {
  const { locale } = options;
  const linesAt = ({ uri }: Place) => (uri === undefined ? analysis.lines : options.linesOf(uri));
  const related = options.related
    ? finding.related.flatMap((other) => relatedInformation(other, analysis, linesAt(other.place), locale))
    : [];
  return {
    range: rangeOf(linesAt(finding.place) ?? analysis.lines, finding.place),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: ruleHref(finding.rule, locale) },
    source: diagnosticSource,
    message: say(finding.message, locale),
    ...(finding.tags.length > 0 && { tags: finding.tags.map((tag) => tags[tag]) }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function relatedInformation(
  { place, message }: RelatedPlace,
  { document }: Analysis,
  lines: LineIndex | undefined,
  locale: Locale,
): readonly DiagnosticRelatedInformation[] {
  if (!lines) return [];
  const location = { uri: place.uri ?? document.uri, range: rangeOf(lines, place) };
  return [{ location, message: say(message, locale) }];
}
