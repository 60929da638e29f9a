/** Lines of a here-document that begin like the end or the start of a section, and are taken for it. */
import { defineRule } from "../rule.ts";
import { cutOffHereDocument } from "./support/here-documents.ts";
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
    const cut = cutOffHereDocument(model);
    const { fatal } = model;
    const at = cut?.section.end ?? (fatal?.kind === "unclosed-section" ? fatal.next : undefined);
    if (cut === undefined || at === undefined) return;
    const { section, delimiter } = cut;
    const { tag } = section;
    report({
      message: section.end === undefined ? "section" : "end",
      args: { tag, delimiter, written: model.text.slice(at.start, at.end) },
      at,
      related: [
        {
          place: section.tagRange,
          message: { kind: "finding", rule: "ks-end-in-heredoc", key: "opened", args: { tag } },
        },
      ],
    });
  },
);
