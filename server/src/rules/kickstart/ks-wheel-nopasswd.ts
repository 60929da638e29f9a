/** Scripts that let a group become root without a password. */
import type { KickstartModel, KickstartSection } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

const GRANT = /NOPASSWD:[ \t]*ALL\b/;
/** What searches for the words, or takes them away, does not grant anything. */
const OTHERWISE = /^\s*#|\b(?:grep|sed|visudo -c)\b/;

export const rule = defineRule(
  {
    id: "ks-wheel-nopasswd",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://www.sudo.ws/docs/man/sudoers.man/#NOPASSWD-and-PASSWD"],
  },
  ({ model }: KickstartSubject, report) => {
    for (const section of model.sections) {
      if (section.tag !== "%post") continue;
      for (const at of grantsIn(section, model)) report({ message: "granted", at });
    }
  },
);

function grantsIn(
  { body }: KickstartSection,
  { text }: KickstartModel,
): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = text.indexOf("NOPASSWD", body.start);
  while (at >= 0 && at < body.end) {
    const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
    const grant = GRANT.exec(text.slice(at, Math.min(body.end, at + 40)));
    if (grant?.index === 0 && !OTHERWISE.test(line)) found.push({ start: at, end: at + grant[0].length });
    at = text.indexOf("NOPASSWD", at + 1);
  }
  return found;
}
