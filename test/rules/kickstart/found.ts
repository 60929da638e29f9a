/** Runs a rule over a kickstart of its own, or one inside a config, and shows what it finds. */
import { expect } from "vitest";
import { say } from "../../../server/src/messages/messages.ts";
import { modelOf } from "../../../server/src/model/kickstart/model.ts";
import { defaultTargets } from "../../../server/src/model/kickstart/versions.ts";
import type { KickstartSubject } from "../../../server/src/rules/kickstart/support/subject.ts";
import type { Finding, Rule } from "../../../server/src/rules/rule.ts";
import { applied } from "../../support/edits.ts";

type KickstartRule = Rule<KickstartSubject>;
type Options = Partial<Omit<KickstartSubject, "model">>;

/** The subject of a kickstart that stands in a config. */
export const inConfig: Options = {
  payload: true,
  embedded: { config: { hasUsers: false, hasGroups: false } },
};

function reports(rule: KickstartRule, text: string, options: Options): readonly Finding[] {
  const model = modelOf(text);
  const findings: Finding[] = [];
  const subject = { targets: defaultTargets, payload: model.hasPayload, ...options, model };
  rule.check(subject, (finding) => findings.push(finding));
  return findings;
}

/** `severity message: covered text` of each finding; fails on a text with a place that was not filled. */
export const found = (rule: KickstartRule, text: string, options: Options = {}): readonly string[] =>
  reports(rule, text, options).map(({ severity, message, place, fixes, related }) => {
    const messages = [message, ...fixes.map(({ title }) => title), ...related.map((each) => each.message)];
    for (const words of messages.flatMap((each) => [say(each, "en"), say(each, "ko")])) {
      expect(words).not.toMatch(/\{\w+\}|undefined/);
    }
    return `${severity} ${message.kind === "finding" ? message.key : ""}: ${text.slice(place.start, place.end)}`;
  });

/** `text` after the first fix; undefined where there is none. The fix must leave nothing for itself to do. */
export function mended(rule: KickstartRule, text: string, options: Options = {}): string | undefined {
  const fix = reports(rule, text, options).flatMap(({ fixes }) => fixes)[0];
  const after = fix && applied(text, fix.edits());
  if (after !== undefined) expect(found(rule, after, options)).toEqual([]);
  return after;
}
