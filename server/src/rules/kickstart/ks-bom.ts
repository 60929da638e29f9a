/** A byte order mark before the first word, which the installer takes for a part of it. */
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bom",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
      "https://docs.python.org/3/library/codecs.html#encodings-and-unicode",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    if (!model.text.startsWith("\ufeff")) return;
    const at = { start: 0, end: 1 };
    report({ message: "mark", at, fixes: [{ title: "remove", edits: () => [{ place: at, text: "" }] }] });
  },
);
