/** The subcommand `rules`: all rules, as a table or as JSON. */
import { ruleHref } from "../data/project.ts";
import { catalogue } from "../engine/catalogue.ts";
import { type Locale, ruleText, say, ui } from "../messages/messages.ts";
import { displayWidth } from "./terminal.ts";

export function rulesOutput(format: "text" | "json", locale: Locale): string {
  if (format === "json") return `${JSON.stringify(catalogue.map(entryOf(locale)), null, 2)}\n`;
  const rows = catalogue.map(({ meta: { id, severity, profile } }) => [
    id,
    say(ui(`severity.${severity}`), locale) + (profile === "strict" ? " (strict)" : ""),
    ruleText(id, locale).title,
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ""))));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => padded(cell, widths[at]))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

const padded = (text: string, width = 0): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));

const entryOf =
  (locale: Locale) =>
  ({ domain, meta }: (typeof catalogue)[number]) => ({
    id: meta.id,
    domain,
    severity: meta.severity,
    profile: meta.profile,
    tier: meta.tier,
    fix: meta.fix,
    since: meta.since,
    lint: meta.lint ?? [],
    title: ruleText(meta.id, locale).title,
    summary: ruleText(meta.id, locale).summary,
    docs: ruleHref(meta.id, locale),
  });
