/** Runs rules for the scripts of kickstarts on a text, for tests. */
import { lineIndex } from "../../server/src/base/text.ts";
import { say } from "../../server/src/messages/messages.ts";
import { modelOf } from "../../server/src/model/kickstart/model.ts";
import { defaultTargets } from "../../server/src/model/kickstart/versions.ts";
import type { KickstartSubject } from "../../server/src/rules/kickstart/support/subject.ts";
import type { Finding, Rule } from "../../server/src/rules/rule.ts";
import { applied } from "./edits.ts";

export interface Options {
  /** Set for a kickstart inside a builder config; else the file itself must bring the image. */
  readonly payload?: boolean;
}

function reports(rule: Rule<KickstartSubject>, text: string, options: Options): readonly Finding[] {
  const found: Finding[] = [];
  const model = modelOf(text);
  const payload = options.payload ?? model.hasPayload;
  rule.check({ model, targets: defaultTargets, payload }, (finding) => found.push(finding));
  return found;
}

/** What `rule` finds in `text`, as `severity message: covered text (line)`; every place of a message must be filled. */
export function found(rule: Rule<KickstartSubject>, text: string, options: Options = {}): readonly string[] {
  const lines = lineIndex(text);
  return reports(rule, text, options).map(({ message, severity, place, related, fixes }) => {
    const spoken = [message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)];
    for (const words of spoken.flatMap((each) => [say(each, "en"), say(each, "ko")])) {
      if (/\{\w+\}/.test(words)) throw new Error(`Not filled: ${words}`);
    }
    const key = message.kind === "finding" ? message.key : "";
    const line = lines.position(place.start).line + 1;
    return `${severity} ${key}: ${text.slice(place.start, place.end)} (${line})`;
  });
}

/** `text` after the first fix of the first finding that has one; undefined where none has. */
export function applyFix(
  rule: Rule<KickstartSubject>,
  text: string,
  options: Options = {},
): string | undefined {
  const fix = reports(rule, text, options).flatMap(({ fixes }) => fixes)[0];
  return fix && applied(text, fix.edits());
}

/** A kickstart that installs a container image and runs `body` in the installed system. */
export const withPost = (body: string, options = ""): string =>
  `ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n%post${options}\n${body}\n%end\n`;
