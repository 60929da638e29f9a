/** Places of a template that nothing has filled in. */
import { rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
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
    for (const command of model.commands) {
      const [word] = command.unread ? [] : filledIn(command);
      const found = TEMPLATE.exec(word?.text ?? "");
      if (word !== undefined && found !== null)
        report({ message: "left", args: { text: found[0] }, at: word });
    }
  },
);

/** Jinja and Go templates, ERB, and what configure and CMake fill in. */
const TEMPLATE = /\{\{|\{%|<%|@[A-Z_][A-Z0-9_]*@/;

const filledIn = rememberingClean(({ words }: KickstartCommand) =>
  words.filter(({ text }) => TEMPLATE.test(text)),
);
