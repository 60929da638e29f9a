/** Runs rules for configs on a text, for tests. */
import type { Severity } from "../../server/src/base/severity.ts";
import { lineIndex } from "../../server/src/base/text.ts";
import { say } from "../../server/src/messages/messages.ts";
import type { ConfigFormat } from "../../server/src/model/config/keys.ts";
import { modelOf } from "../../server/src/model/config/model.ts";
import type { ConfigSubject } from "../../server/src/rules/config/support/subject.ts";
import type { Finding, Rule } from "../../server/src/rules/rule.ts";
import { modelOf as imageModelOf } from "./containerfile.ts";
import { applied } from "./edits.ts";

const containerfileUri = "file:///project/Containerfile";

export type Options = Partial<Omit<ConfigSubject, "model">> & { readonly format?: ConfigFormat };

export interface Found {
  /** Key of the message among the rule's own. */
  readonly message: string;
  readonly severity: Severity;
  /** What the finding covers. */
  readonly text: string;
  /** Zero-based. */
  readonly line: number;
}

export function reports(
  rules: readonly Rule<ConfigSubject>[],
  text: string,
  options: Options = {},
): readonly Finding[] {
  const found: Finding[] = [];
  const { format, ...others } = options;
  const subject: ConfigSubject = { builder: "bib", ...others, model: modelOf(text, format) };
  for (const rule of rules) rule.check(subject, (finding) => found.push(finding));
  return found;
}

/** What `rule` finds in `text`; fails on a text with a place that was not filled. */
export function findings(rule: Rule<ConfigSubject>, text: string, options: Options = {}): readonly Found[] {
  const lines = lineIndex(text);
  return reports([rule], text, options).map((finding) => {
    for (const locale of ["en", "ko"] as const) {
      for (const message of [finding.message, ...finding.fixes.map((fix) => fix.title)]) {
        const words = say(message, locale);
        if (/\{\w+\}/.test(words)) throw new Error(`Not filled: ${words}`);
      }
    }
    return {
      message: finding.message.kind === "finding" ? finding.message.key : "",
      severity: finding.severity,
      text: text.slice(finding.place.start, finding.place.end),
      line: lines.position(finding.place.start).line,
    };
  });
}

/** What `containerfile` says, as the subject of a config in its folder. */
export const besides = (containerfile: string): Required<Pick<Options, "containerfile">> => ({
  containerfile: { uri: containerfileUri, model: imageModelOf(containerfile) },
});

/** The Containerfile after the fix called `title` of the first finding that has it. */
export function applyFixThere(
  rule: Rule<ConfigSubject>,
  text: string,
  { title, containerfile }: Required<Pick<Options, "containerfile">> & { readonly title: string },
): string | undefined {
  const fix = reports([rule], text, { containerfile })
    .flatMap(({ fixes }) => fixes)
    .find((each) => each.title.kind === "fix" && each.title.key === title);
  const edits = fix?.edits().filter(({ place }) => place.uri === containerfileUri);
  return edits && applied(containerfile.model.text, edits);
}

/** `text` after the fix called `title` (or the first one) of the first finding that has it. */
export function applyFix(
  rule: Rule<ConfigSubject>,
  text: string,
  { title, ...options }: Options & { readonly title?: string } = {},
): string | undefined {
  const fix = reports([rule], text, options)
    .flatMap(({ fixes }) => fixes)
    .find((each) => title === undefined || (each.title.kind === "fix" && each.title.key === title));
  return (
    fix &&
    applied(
      text,
      fix.edits().filter(({ place }) => place.uri === undefined),
    )
  );
}
