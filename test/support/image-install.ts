/** Runs rules for kickstarts as in the installation of a container image, for tests. */
import { modelOf } from "../../server/src/model/kickstart/model.ts";
import { defaultTargets } from "../../server/src/model/kickstart/versions.ts";
import type { KickstartSubject } from "../../server/src/rules/kickstart/support/subject.ts";
import type { Finding, Rule } from "../../server/src/rules/rule.ts";

/** What `rule` finds in `text` as `severity message: covered text`; with `payload` unless said otherwise. */
export function judged(
  rule: Rule<KickstartSubject>,
  text: string,
  options: Partial<Omit<KickstartSubject, "model">> = {},
): readonly string[] {
  const found: Finding[] = [];
  const subject = { targets: defaultTargets, payload: true, ...options, model: modelOf(text) };
  rule.check(subject, (finding) => found.push(finding));
  return found.map(({ severity, message, place }) => {
    const key = message.kind === "finding" ? message.key : "";
    return `${severity} ${key}: ${text.slice(place.start, place.end)}`;
  });
}
