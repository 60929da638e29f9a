/** Commands that must stand at the start of their line, and are indented or commented. */
import { lineStartOf } from "../../base/text.ts";
import { commandStatus, isAccepted } from "../../model/kickstart/versions.ts";
import { defineRule } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-raw-indent",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/authselect.py"],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { entry, raw, unread, nameRange, name, comment } of model.commands) {
      if (raw === undefined || unread || entry === undefined) continue;
      if (!targets.some((target) => isAccepted(commandStatus(entry, target)))) continue;
      const { start } = nameRange;
      const lineStart = lineStartOf(model.text, start);
      const args = { command: name, taken: model.text.slice(raw.start, raw.end).trim() };
      if (lineStart < start && /^[ \t]+$/.test(model.text.slice(lineStart, start))) {
        const edits = () => [{ place: { start: lineStart, end: start }, text: "" }];
        report({ message: "indent", args, at: nameRange, fixes: [{ title: "dedent", edits }] });
      } else if (comment !== undefined) {
        const edits = () => [withoutWords(model, comment)];
        report({ message: "comment", args, at: comment, fixes: [{ title: "remove", edits }] });
      }
    }
  },
);
