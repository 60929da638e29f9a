/** An unattended installation that waits for somebody in the end. */
import { defineRule } from "../rule.ts";
import { linesBelow } from "./support/edits.ts";
import { anchorOf, unattended } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-no-reboot",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#reboot"],
  },
  (subject: KickstartSubject, report) => {
    const { model } = subject;
    const anchor = anchorOf(model);
    if (unattended(subject) === undefined || anchor === undefined) return;
    const last = commandsNamed(model, "reboot", "poweroff", "shutdown", "halt").at(-1);
    if (last?.name === "halt") {
      const edits = () => [{ place: last.nameRange, text: "poweroff" }];
      report({ message: "halt", at: last.nameRange, fixes: [{ title: "poweroff", edits }] });
    } else if (last === undefined) {
      const end = model.commands.findLast(({ unread }) => !unread) ?? anchor;
      const edits = () => [linesBelow(model, end, ["reboot --eject"])];
      report({ message: "found", at: anchor.nameRange, fixes: [{ title: "insert", edits }] });
    }
  },
);
