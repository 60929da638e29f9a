/** Quotes and escapes that do not end on their line; the installer reads nothing of the file. */
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-unbalanced-quote",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
      "https://docs.python.org/3/library/shlex.html#parsing-rules",
      "https://github.com/rhinstaller/anaconda/blob/main/dracut/parse-kickstart",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    const { fatal } = model;
    if (fatal === undefined) return;
    if (fatal.kind === "trailing-backslash") report({ message: "backslash", at: fatal.range });
    if (fatal.kind !== "unbalanced-quote") return;
    const quote = model.text.charAt(fatal.range.start);
    const isApostrophe = quote === "'" && /\w/.test(model.text.charAt(fatal.range.start - 1));
    report({ message: isApostrophe ? "apostrophe" : "quote", args: { quote }, at: fatal.range });
  },
);
