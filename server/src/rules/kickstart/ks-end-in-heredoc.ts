/** Lines of a here-document that begin like the end or the start of a section, and are taken for it. */
import { defineRule } from "../rule.ts";
import { cutOffHereDocuments } from "./support/here-documents.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-end-in-heredoc",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py"],
  },
  ({ model }: KickstartSubject, report) => {
    const { fatal } = model;
    for (const { section, delimiter } of cutOffHereDocuments(model)) {
      const next = fatal?.kind === "unclosed-section" ? fatal.next : undefined;
      const at = section.end ?? next;
      if (at === undefined) continue;
      report({
        message: section.end === undefined ? "section" : "end",
        args: { tag: section.tag, delimiter, written: model.text.slice(at.start, at.end) },
        at,
        related: [
          {
            place: section.tagRange,
            message: {
              kind: "finding",
              rule: "ks-end-in-heredoc",
              key: "opened",
              args: { tag: section.tag },
            },
          },
        ],
      });
    }
  },
);
