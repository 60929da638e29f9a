/** Places of a template that nothing has filled in. */
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-template-leftover",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.python.org/3/library/shlex.html#parsing-rules",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { words, unread } of model.commands) {
      if (unread) continue;
      for (const word of words) {
        const found = TEMPLATE.exec(word.text);
        if (found === null) continue;
        report({ message: "left", args: { text: found[0] }, at: word });
        break;
      }
    }
  },
);

/** Jinja and Go templates, ERB, and what configure and CMake fill in. */
const TEMPLATE = /\{\{|\{%|<%|@[A-Z_][A-Z0-9_]*@/;
