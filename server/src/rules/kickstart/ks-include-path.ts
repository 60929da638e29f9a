/** `%include` without a path, or with more than one word. */

import { defineRule } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-include-path",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    const { fatal } = model;
    if (fatal?.kind === "include-path") report({ message: "none", at: fatal.range });
    for (const { kind, words, failure } of model.directives) {
      const [, path, extra] = words;
      if (kind !== "include" || failure !== undefined || !path?.text) continue;
      if (/^(?:https?|ftp|nfs|hd):/i.test(path.text)) {
        report({ message: "address", args: { path: path.text }, at: path, severity: "warning" });
      } else if (extra !== undefined) {
        const at = { start: extra.start, end: words.at(-1)?.end ?? extra.end };
        const edits = () => [withoutWords(model, at)];
        report({ message: "extra", at, severity: "warning", fixes: [{ title: "remove", edits }] });
      }
    }
  },
);
