/** An unattended installation that does not name the keyboard layout. */
import { defineRule } from "../rule.ts";
import { missingAnswer } from "./support/missing.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-no-keyboard",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#keyboard",
      "https://github.com/rhinstaller/anaconda/tree/main/pyanaconda/ui/gui/spokes",
    ],
  },
  (subject: KickstartSubject, report) => {
    const found = missingAnswer(subject, "keyboard", "keyboard us");
    if (found !== undefined) report(found);
  },
);
