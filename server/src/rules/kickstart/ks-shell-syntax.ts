/** Variables and substitutions of a shell, which the installer takes as they are written. */
import type { TextRange } from "../../base/text.ts";
import { rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-shell-syntax",
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
      if (command.unread || command.raw !== undefined || command.entry === undefined) continue;
      for (const { text, range } of expandable(command)) {
        const found = SHELL.exec(text);
        const message = found === null ? "home" : "variable";
        report({ message, args: { text: found?.[0] ?? "~/" }, at: range });
      }
    }
  },
);

/** A hash of crypt(3) begins with `$6$` or `$y$`, which is no variable. */
const SHELL = /\$\([^)]*\)?|\$\{[A-Za-z_]\w*[^}]*\}?|^\$[A-Z_][A-Z0-9_]*(?![\w$./])/;

const expandable = rememberingClean((command: KickstartCommand) =>
  valuesOf(command).filter(({ text }) => text.startsWith("~/") || SHELL.test(text)),
);

interface Value {
  readonly text: string;
  readonly range: TextRange;
}

/** What a shell would expand: quotes keep a text as it is. */
const valuesOf = ({ options, positionals }: KickstartCommand): readonly Value[] => [
  ...options.flatMap(({ value, valueRange, word, glued }) =>
    value === undefined || valueRange === undefined || (glued && word.quoted)
      ? []
      : [{ text: value, range: valueRange }],
  ),
  ...positionals.filter(({ quoted }) => !quoted).map((word) => ({ text: word.text, range: word })),
];
