/** Time zones that do not exist: the installer takes New York for them, with a line in its log. */
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { isTimeZone, nearestTimeZone } from "./support/time-zones.ts";
import { readCommands } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-timezone-unknown",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/timezone/installation.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#timezone",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { positionals } of readCommands(model, "timezone")) {
      const word = positionals[0];
      if (word === undefined || word.text.trim() === "" || isTemplate(word.text) || isTimeZone(word.text))
        continue;
      const at = { start: word.start, end: word.end };
      const suggestion = nearestTimeZone(word.text);
      if (suggestion === undefined) {
        report({ message: "unknown", args: { zone: word.text }, at });
      } else {
        const edits = () => [{ place: at, text: suggestion }];
        report({
          message: "similar",
          args: { zone: word.text, suggestion },
          at,
          fixes: [{ title: "replace", args: { suggestion }, edits }],
        });
      }
    }
  },
);
