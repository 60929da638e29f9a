/** Runs rules for kickstarts on a text, for tests. */
import { say } from "../../server/src/messages/messages.ts";
import { modelOf } from "../../server/src/model/kickstart/model.ts";
import { defaultTargets } from "../../server/src/model/kickstart/versions.ts";
import type { KickstartSubject } from "../../server/src/rules/kickstart/support/subject.ts";
import type { Finding, Rule } from "../../server/src/rules/rule.ts";
import { applied } from "./edits.ts";

export type Options = Partial<Omit<KickstartSubject, "model">>;

function reports(
  rules: readonly Rule<KickstartSubject>[],
  text: string,
  options: Options = {},
): readonly Finding[] {
  const found: Finding[] = [];
  const subject = { targets: defaultTargets, payload: false, ...options, model: modelOf(text) };
  for (const rule of rules) rule.check(subject, (finding) => found.push(finding));
  return found;
}

/** What `rule` finds in `text`, as `message: covered text`; fails on a message with a place that was not filled. */
export const findings = (
  rule: Rule<KickstartSubject>,
  text: string,
  ...targets: readonly string[]
): readonly string[] =>
  reports([rule], text, targets.length > 0 ? { targets } : {}).map(({ message, place, fixes }) => {
    for (const locale of ["en", "ko"] as const) {
      for (const words of [message, ...fixes.map(({ title }) => title)].map((each) => say(each, locale))) {
        if (/\{\w+\}/.test(words)) throw new Error(`Not filled: ${words}`);
      }
    }
    const key = message.kind === "finding" ? message.key : "";
    return `${key}: ${text.slice(place.start, place.end)}`;
  });

/** `text` after the first fix of the first finding that has one; undefined where none has. */
export function applyFix(
  rule: Rule<KickstartSubject>,
  text: string,
  options: Options = {},
): string | undefined {
  const fix = reports([rule], text, options).flatMap(({ fixes }) => fixes)[0];
  return fix && applied(text, fix.edits());
}
