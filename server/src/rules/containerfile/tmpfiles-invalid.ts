/** Lines of tmpfiles.d that systemd-tmpfiles refuses, or that can do nothing on the machine. */
import type { Severity } from "../../base/severity.ts";
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { defineRule, type Reporter } from "../rule.ts";
import { blankEdits, columnFiles, rowsIn, unreadFiles } from "./support/column-file.ts";
import { problemOf } from "./support/tmpfiles-problems.ts";
import { judged, shown } from "./support/words.ts";
import type { WrittenFile } from "./support/written-files.ts";

type Id = "tmpfiles-invalid";

export const rule = defineRule(
  {
    id: "tmpfiles-invalid",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://www.freedesktop.org/software/systemd/man/latest/tmpfiles.d.html",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/tmpfiles/src/lib.rs",
    ],
    lint: ["var-tmpfiles"],
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

const folders = ["/usr/lib/tmpfiles.d", "/etc/tmpfiles.d", "/usr/local/lib/tmpfiles.d"];
const mistaken = [
  "/usr/lib/systemd/tmpfiles.d",
  "/etc/systemd/tmpfiles.d",
  "/usr/share/tmpfiles.d",
  "/usr/tmpfiles.d",
];
const looksLikeOne = /^\s*[A-Za-z][+!=~^$?-]*\s+["']?[/%]/m;

/** What the lint stops at is an error, whatever else comes of it on the machine. */
const severities: Readonly<Partial<Record<string, Severity>>> = { escape: "error", target: "info" };

function checkFile(config: WrittenFile, report: Reporter<Id>): void {
  for (const { columns, range } of rowsIn(config.source)) {
    if (columns.length === 0) {
      const edits = blankEdits(config, range);
      const fixes = edits.length > 0 ? [{ title: "trim" as const, edits: () => edits }] : [];
      report({ message: "blank", at: config.placeAt(range), severity: judged("error", config.entry), fixes });
      continue;
    }
    const problem = problemOf(columns, config);
    if (!problem) continue;
    const { message, column, text, repair } = problem;
    const place = config.placeAt(column);
    const fixes =
      repair !== undefined && config.editable
        ? [{ title: "write" as const, args: { text: repair }, edits: () => [{ place, text: repair }] }]
        : [];
    const severity = judged(severities[message] ?? "warning", config.entry);
    report({ message, args: { text }, at: place, severity, fixes });
  }
}
