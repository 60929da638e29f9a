/** `--format text`: for people. */
import { type Severity, severities } from "../../base/severity.ts";
import { type Locale, say, ui } from "../../messages/messages.ts";
import type { Entry } from "../entry.ts";
import { displayWidth, type Painter, painter } from "../terminal.ts";
import type { Report, Reporter } from "./report.ts";

const colours: Readonly<Record<Severity, "red" | "yellow" | "blue" | "cyan">> = {
  error: "red",
  warning: "yellow",
  info: "blue",
  hint: "cyan",
};

export const text: Reporter = (report) => {
  const paint = painter(report.colour);
  const blocks = report.entries.map((entry) => blockOf(entry, report, paint));
  const skipped = report.skipped.map(({ file, reason }) =>
    say(ui("cli.not-checked", { file, reason }), report.locale),
  );
  return `${[...blocks, ...skipped, summary(report, paint)].join("\n")}\n`;
};

function blockOf(entry: Entry, { lineOf, locale }: Report, paint: Painter): string {
  const { file, line, column, severity, rule, message } = entry;
  const level = paint(colours[severity], say(ui(`severity.${severity}`), locale));
  const head = `${paint("bold", `${file}:${line}:${column}`)} ${level} ${paint("dim", rule)}`;
  const source = lineOf(file, line);
  const excerpt = source === undefined ? [] : excerptOf(entry, source, paint);
  return [head, `  ${message}`, ...excerpt, ""].join("\n");
}

const longestExcerpt = 160;

function excerptOf(entry: Entry, source: string, paint: Painter): readonly string[] {
  // A tab has no width of its own; one blank keeps the mark below its word.
  const shown = source.replaceAll("\t", " ").slice(0, longestExcerpt);
  const start = Math.min(entry.column - 1, shown.length);
  const end = entry.endLine === entry.line ? Math.min(entry.endColumn - 1, shown.length) : shown.length;
  const number = String(entry.line);
  const mark = " ".repeat(displayWidth(shown.slice(0, start)));
  const length = Math.max(1, displayWidth(shown.slice(start, end).trimEnd()));
  return [
    `  ${paint("dim", `${number} |`)} ${shown}`,
    `  ${paint("dim", `${" ".repeat(number.length)} |`)} ${mark}${paint(colours[entry.severity], "^".repeat(length))}`,
  ];
}

function summary({ entries, files, locale }: Report, paint: Painter): string {
  const words = (key: Parameters<typeof ui>[0], args = {}) => say(ui(key, args), locale);
  if (entries.length === 0) return words("cli.clean", { files: files.length });
  const counts = severities
    .map((severity) => ({ severity, count: entries.filter((entry) => entry.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => paint(colours[severity], counted(severity, count, locale)));
  const fixable = entries.filter((entry) => entry.fixable).length;
  const hint = fixable > 0 ? ` ${words("cli.fixable", { count: fixable })}` : "";
  return words("cli.summary", { counts: counts.join(", "), files: files.length }) + hint;
}

const counted = (severity: Severity, count: number, locale: Locale): string =>
  say(ui(count === 1 ? `cli.one-${severity}` : `cli.many-${severity}`, { count }), locale);
