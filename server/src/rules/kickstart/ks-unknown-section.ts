/** Section tags that the installer does not know; it stops reading there. */

import { nearest } from "../../base/nearest.ts";
import type { TextRange } from "../../base/text.ts";
import { kickstartSections } from "../../data/kickstart.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule, type Report } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

interface Remedy {
  readonly text: string;
  readonly place: TextRange;
}

export const rule = defineRule(
  {
    id: "ks-unknown-section",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/sections.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    const { fatal } = model;
    if (fatal?.kind !== "unknown-section" || isTemplate(fatal.tag)) return;
    const remedy = remedyFor(fatal.tag, fatal.range, model);
    report({ ...described(fatal.tag, remedy), at: fatal.range });
  },
);

function described(tag: string, remedy: Remedy | undefined): Omit<Report<"ks-unknown-section">, "at"> {
  if (remedy === undefined) return { message: "unknown", args: { tag } };
  const args = { suggestion: remedy.text };
  return {
    message: "similar",
    args: { ...args, tag },
    fixes: [{ title: "replace", args, edits: () => [remedy] }],
  };
}

/** `% post` and `%include/x` lack or have a blank too many; anything else may be a slip of the keyboard. */
function remedyFor(tag: string, range: TextRange, model: KickstartModel): Remedy | undefined {
  const section = model.sections.find(({ tagRange }) => tagRange.start === range.start);
  const next = section?.words[0];
  if (tag === "%" && next !== undefined && isTag(`%${next.text}`)) {
    return { text: `%${next.text}`, place: { start: range.start, end: next.end } };
  }
  const path = /^%include(?=[/.\w])/.exec(tag);
  if (path !== null) return { text: `%include ${tag.slice(path[0].length)}`, place: range };
  const suggestion = hyphenless(tag) ?? nearest(tag, kickstartSections.keys());
  return suggestion === undefined ? undefined : { text: suggestion, place: range };
}

const isTag = (tag: string): boolean => kickstartSections.has(tag) || tag === "%end";

/** `%preinstall`, `%PreInstall` and `%post-install`, `%postinstall` are what other tools call such scripts. */
function hyphenless(tag: string): string | undefined {
  const plain = tag.toLowerCase().replace(/[-_]/g, "");
  if (plain === "%preinstall") return "%pre-install";
  return plain === "%postinstall" ? "%post" : undefined;
}
