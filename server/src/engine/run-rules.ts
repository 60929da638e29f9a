/** Runs rules over one subject. */
import type { Finding, Rule } from "../rules/rule.ts";

/** Runs each rule behind a guard: one that throws loses its own findings only. */
export function runRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  log: (message: string) => void,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    try {
      rule.check(subject, (finding) => findings.push(finding));
    } catch (error) {
      log(`rule ${rule.meta.id} failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return findings;
}
