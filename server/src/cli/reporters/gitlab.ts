/** `--format gitlab`: a code quality report. */
import { createHash } from "node:crypto";
import type { Severity } from "../../base/severity.ts";
import type { Entry } from "../entry.ts";
import type { Reporter } from "./report.ts";

const severities: Readonly<Record<Severity, string>> = {
  error: "critical",
  warning: "major",
  info: "minor",
  hint: "info",
};

/** The same for a finding that only moved, and different for each of several equal ones. */
function fingerprint({ file, rule, message }: Entry, seen: Map<string, number>): string {
  const content = JSON.stringify([file, rule, message]);
  const count = seen.get(content) ?? 0;
  seen.set(content, count + 1);
  return createHash("sha256").update(`${content}${count}`).digest("hex");
}

export const gitlab: Reporter = ({ entries }) => {
  const seen = new Map<string, number>();
  const issues = entries.map((entry) => ({
    description: entry.message,
    check_name: entry.rule,
    fingerprint: fingerprint(entry, seen),
    severity: severities[entry.severity],
    location: { path: entry.file, lines: { begin: entry.line, end: entry.endLine } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};
