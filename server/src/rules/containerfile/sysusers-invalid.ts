/** Lines of sysusers.d that systemd-sysusers refuses, or reads differently than meant. */
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { defineRule, type ReportedFix, type Reporter } from "../rule.ts";
import { blankEdits, columnFiles, rowsIn, unreadFiles } from "./support/column-file.ts";
import { problemOf, type SysusersProblem } from "./support/sysusers-problems.ts";
import { judged, shown } from "./support/words.ts";
import type { WrittenFile } from "./support/written-files.ts";

type Id = "sysusers-invalid";

export const rule = defineRule(
  {
    id: "sysusers-invalid",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://www.freedesktop.org/software/systemd/man/latest/sysusers.d.html",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/sysusers/src/lib.rs",
    ],
    lint: ["sysusers"],
  },
  (file: ContainerfileModel, report) => {
    for (const config of columnFiles(file, folders)) checkFile(config, report);
    for (const { first, place } of unreadFiles(file, folders, mistaken, looksLikeOne))
      report({
        message: "unread",
        args: { path: shown(first.path) },
        at: place,
        severity: judged("warning", first),
      });
  },
);

const folders = ["/usr/lib/sysusers.d", "/etc/sysusers.d", "/usr/local/lib/sysusers.d"];
const mistaken = ["/usr/lib/systemd/sysusers.d", "/etc/systemd/sysusers.d", "/usr/share/sysusers.d"];
const looksLikeOne = /^\s*(?:[ug]!?|m)\s+[\w-]+\s+[\w/-]/m;

/** bootc's own reader stops at these, and so does the lint; it takes no notice of lines of type m. */
const stopsLint = ({ message, text }: SysusersProblem): boolean =>
  message === "id" || message === "range" || (message === "noName" && text !== "m");

function checkFile(config: WrittenFile, report: Reporter<Id>): void {
  // bootc looks into this folder alone.
  const isRead = config.path.startsWith("/usr/lib/");
  for (const { columns, range } of rowsIn(config.source)) {
    if (columns.length === 0) {
      if (!isRead) continue;
      const edits = blankEdits(config, range);
      const fixes = edits.length > 0 ? [{ title: "trim" as const, edits: () => edits }] : [];
      report({ message: "blank", at: config.placeAt(range), severity: judged("error", config.entry), fixes });
      continue;
    }
    const problem = problemOf(columns);
    if (!problem) continue;
    const { message, column, text, quotable } = problem;
    const severity = judged(isRead && stopsLint(problem) ? "error" : "warning", config.entry);
    report({
      message,
      args: { text },
      at: config.placeAt(column),
      severity,
      fixes: quoteFix(config, quotable),
    });
  }
}

/** Quotes around the columns that are one. */
function quoteFix(
  config: WrittenFile,
  range: { readonly start: number; readonly end: number } | undefined,
): readonly ReportedFix<Id>[] {
  if (!range || !config.editable) return [];
  const text = config.source.text.slice(range.start, range.end);
  if (/["'\\]/.test(text)) return [];
  return [{ title: "quote", edits: () => [{ place: config.placeAt(range), text: `"${text}"` }] }];
}
