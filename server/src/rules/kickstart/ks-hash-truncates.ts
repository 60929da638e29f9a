/** `#` in the middle of a word: the installer drops the rest of the line. */

import { defineRule } from "../rule.ts";
import { quoted } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-hash-truncates",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.python.org/3/library/shlex.html#parsing-rules",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { comment, raw, unread, words } of model.commands) {
      const word = words.at(-1);
      if (unread || raw !== undefined || comment === undefined || word?.end !== comment.start) continue;
      const rest = /^\S*/.exec(model.text.slice(comment.start, comment.end))?.[0] ?? "";
      const start = word.equals === undefined ? word.start : word.equals + 1;
      const at = { start: comment.start, end: comment.start + rest.length };
      const edit = quoted(model, { start, end: at.end });
      const fixes = edit === undefined ? [] : [{ title: "quote" as const, edits: () => [edit] }];
      report({ message: "cut", args: { kept: model.text.slice(start, word.end) }, at, fixes });
    }
  },
);
