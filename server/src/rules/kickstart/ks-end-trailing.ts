/** Words behind `%end` on its line. */

import { defineRule } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-end-trailing",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py"],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { end, unread } of model.sections) {
      if (unread || end === undefined || end.end - end.start === "%end".length) continue;
      const rest = /^%end([ \t]+)(\S)/.exec(model.text.slice(end.start, end.end));
      if (rest?.[1] === undefined) continue;
      const isComment = rest[2] === "#";
      const at = { start: end.start + "%end".length + rest[1].length, end: end.end };
      report({
        message: isComment ? "comment" : "words",
        at,
        severity: isComment ? "hint" : "warning",
        fixes: [{ title: "remove", edits: () => [withoutWords(model, at)] }],
      });
    }
  },
);
