/** `%traceback` sections, which `%onerror` has replaced. */
import { sectionStatus } from "../../model/kickstart/versions.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-traceback-section",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/sections.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { tag, tagRange, entry, unread } of model.sections) {
      if (tag !== "%traceback" || unread || entry === undefined) continue;
      if (!targets.every((target) => sectionStatus(entry, target) === "deprecated")) continue;
      report({
        message: "found",
        at: tagRange,
        tags: ["deprecated"],
        fixes: [{ title: "replace", edits: () => [{ place: tagRange, text: "%onerror" }] }],
      });
    }
  },
);
