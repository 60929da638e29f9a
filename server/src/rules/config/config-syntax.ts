/** Text that the builder's parser cannot read. */
import type { TextRange } from "../../base/text.ts";
import { defineRule, type Edit, type ReportedFix } from "../rule.ts";
import { innerQuotes } from "./support/inner-quotes.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-syntax",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://toml.io/en/v1.1.0",
      "https://github.com/osbuild/image-builder/blob/main/pkg/bib/blueprintload/config.go",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    const { problem, text } = model;
    // Quotes that end a kickstart too early are a finding of their own.
    if (problem === undefined || innerQuotes(model) !== undefined) return;
    const { kind, range } = problem;
    report({
      message: kind,
      args: { text: text.slice(range.start, range.end) },
      at: range,
      fixes: fixesOf(kind, text, range),
    });
  },
);

function fixesOf(kind: string, text: string, range: TextRange): readonly ReportedFix<"config-syntax">[] {
  if (kind === "json-comma") return [{ title: "remove", edits: () => [{ place: range, text: "" }] }];
  const edits =
    kind === "escape"
      ? doubled(text, range)
      : /^(?:value|number|date)$/.test(kind)
        ? quoted(text, range)
        : [];
  if (edits.length === 0) return [];
  return [{ title: kind === "escape" ? "escape" : "quote", edits: () => edits }];
}

function doubled(text: string, { start }: TextRange): readonly Edit[] {
  return text[start] === "\\" ? [{ place: { start, end: start }, text: "\\" }] : [];
}

/** Quotes the whole value of a pair that stands alone on its line. */
function quoted(text: string, { start }: TextRange): readonly Edit[] {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const line = /^([ \t]*[\w.-]+[ \t]*=[ \t]*)([^\s"'#[\]{}\\,=]+)[ \t]*(?:#.*)?\r?$/m.exec(
    text.slice(lineStart).split("\n", 1)[0] ?? "",
  );
  const [, before, value] = line ?? [];
  if (before === undefined || value === undefined) return [];
  const place = { start: lineStart + before.length, end: lineStart + before.length + value.length };
  return [{ place, text: `"${value}"` }];
}
