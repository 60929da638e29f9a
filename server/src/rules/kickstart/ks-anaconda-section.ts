/** `%anaconda`, which newer installers take for an unknown section. */

import { defineRule } from "../rule.ts";
import { withoutLines } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-anaconda-section",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/kickstart.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { tag, tagRange, range, end, unread } of model.sections) {
      if (tag !== "%anaconda" || unread) continue;
      const isGone = targets.every((target) => !OLD.has(target));
      const edits = () => [withoutLines(model, range)];
      report({
        message: isGone ? "gone" : "old",
        args: { targets: targets.join(", ") },
        at: tagRange,
        severity: isGone ? "error" : "warning",
        fixes: end === undefined ? [] : [{ title: "remove", edits }],
      });
    }
  },
);

/** Versions of the table whose installer still reads it; Fedora left it out with 36. */
const OLD = new Set(["RHEL8", "RHEL9"]);
