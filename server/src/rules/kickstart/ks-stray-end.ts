/** `%end` where no section is open; the installer stops reading there. */
import { defineRule } from "../rule.ts";
import { withoutLines } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-stray-end",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py"],
  },
  ({ model }: KickstartSubject, report) => {
    const { fatal } = model;
    if (fatal?.kind !== "stray-end") return;
    const above = model.sections.findLast(({ end, range }) => end && range.end < fatal.range.start);
    report({
      message: above === undefined ? "stray" : "second",
      args: { tag: above?.tag ?? "" },
      at: fatal.range,
      fixes: [{ title: "remove", edits: () => [withoutLines(model, fatal.range)] }],
    });
  },
);
