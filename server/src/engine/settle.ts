/** Turns what the rules state into what the user sees: severities resolved, silenced and double findings gone. */
import { globPattern, isGlob } from "../base/glob.ts";
import { type Severity, severityRank } from "../base/severity.ts";
import type { Finding, RuleMeta } from "../rules/rule.ts";
import type { Configuration } from "./configuration.ts";

export interface Settlement {
  readonly configuration: Configuration;
  readonly metaOf: (rule: string) => RuleMeta | undefined;
  /** Whether a comment of the file that the finding stands in silences it. */
  readonly isDisabled: (finding: Finding) => boolean;
}

/** The findings to show, in the order of their places; those of the analysed document come first. */
export function settle(findings: readonly Finding[], settlement: Settlement): readonly Finding[] {
  const levelOf = levels(settlement.configuration.rules);
  const shown: Finding[] = [];
  for (const finding of findings) {
    const severity = severityOf(finding, levelOf(finding.rule), settlement);
    if (severity === undefined || settlement.isDisabled(finding)) continue;
    shown.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  // Of findings that say the same at the same place, the most severe one stands first and stays.
  const seen = new Set<string>();
  return shown.sort(byPlace).filter((finding) => {
    const key = identity(finding);
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether findings of a rule may be shown at all; a rule that nobody asked for need not run. */
export function mayShow({ id, profile }: RuleMeta, configuration: Configuration): boolean {
  const level = levels(configuration.rules)(id);
  return (
    level !== "off" && (level !== undefined || configuration.profile === "strict" || profile === "default")
  );
}

/** undefined: the finding is not shown. */
function severityOf(
  finding: Finding,
  level: Severity | "off" | undefined,
  { configuration, metaOf }: Settlement,
): Severity | undefined {
  if (!configuration.enabled || level === "off") return undefined;
  if (level !== undefined) return level;
  if (configuration.profile === "strict") return finding.severity;
  const meta = metaOf(finding.rule);
  const isMild = severityRank(finding.severity) >= severityRank("info");
  const isOptional = meta?.profile === "strict" || (meta?.tier === "C" && isMild);
  return isOptional ? undefined : finding.severity;
}

type Level = Severity | "off";

/** What the user says of a rule: by its name, else by the last pattern that matches it. */
function levels(rules: Configuration["rules"]): (rule: string) => Level | undefined {
  const patterns = Object.entries(rules)
    .filter(([name]) => isGlob(name))
    .map(([name, level]) => ({ pattern: globPattern(name), level }));
  return (rule) =>
    Object.hasOwn(rules, rule) ? rules[rule] : patterns.findLast(({ pattern }) => pattern.test(rule))?.level;
}

const identity = ({ rule, place, message }: Finding): string =>
  JSON.stringify([rule, place.uri ?? "", place.start, place.end, message]);

function byPlace(a: Finding, b: Finding): number {
  const [uriA, uriB] = [a.place.uri ?? "", b.place.uri ?? ""];
  if (uriA !== uriB) return uriA < uriB ? -1 : 1;
  return (
    a.place.start - b.place.start ||
    severityRank(a.severity) - severityRank(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.place.end - b.place.end)
  );
}
