/** Lines of a kickstart that TOML joins where the installer or the shell would not. */
import { defineRule } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { escapesIn } from "./support/toml-escapes.ts";

export const rule = defineRule(
  {
    id: "ks-toml-joined-lines",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://toml.io/en/v1.0.0#string"],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    for (const { kind, range, before, after } of escapesIn(subject)?.escapes ?? []) {
      if (kind !== "join" || after.trim() === "" || model.isDoubtful(range)) continue;
      const breaks = model.text.slice(range.start, range.end).split("\n").length - 1;
      const isComment = before.trimStart().startsWith("#");
      // A comment that goes on in a comment loses nothing.
      if (isComment ? after.startsWith("#") : breaks < 2) continue;
      const place = { start: range.start, end: range.start + 1 };
      report({
        message: isComment ? "comment" : "blank",
        args: { line: after.trim().slice(0, 40) },
        // Of a comment the line below is lost, and stands where it can be spoken of.
        at: isComment ? { start: range.end, end: range.end + after.trimEnd().length } : place,
        fixes: [{ title: "remove", edits: () => [{ place, text: "" }] }],
      });
    }
  },
);
