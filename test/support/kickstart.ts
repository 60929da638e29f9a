/** Runs rules for kickstarts on a text, for tests. */
import { say } from "../../server/src/messages/messages.ts";
import { modelOf } from "../../server/src/model/kickstart/model.ts";
import { defaultTargets } from "../../server/src/model/kickstart/versions.ts";
import type { KickstartSubject } from "../../server/src/rules/kickstart/support/subject.ts";
import type { Edit, Finding, Rule } from "../../server/src/rules/rule.ts";

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

function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { place, text: replacement } of [...edits].sort((a, b) => a.place.start - b.place.start)) {
    if (place.start < at || place.end < place.start || place.end > text.length) {
      throw new Error(`A fix edits ${place.start}–${place.end} of ${text.length} characters`);
    }
    result += text.slice(at, place.start) + replacement;
    at = place.end;
  }
  return result + text.slice(at);
}
