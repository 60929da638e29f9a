/** An unattended installation that does not name the time zone. */
import { defineRule } from "../rule.ts";
import { missingAnswer } from "./support/missing.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-no-timezone",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#timezone",
      "https://github.com/rhinstaller/anaconda/tree/main/pyanaconda/ui/gui/spokes",
    ],
  },
  (subject: KickstartSubject, report) => {
    const found = missingAnswer(subject, "timezone", "timezone Etc/UTC --utc");
    if (found !== undefined) report(found);
  },
);
