/** An unattended installation in which nobody is made administrator. */
import { defineRule } from "../rule.ts";
import { hasWayIn, isAdministrator, rootLine, usersWithPassword } from "./support/accounts.ts";
import { linesBelow } from "./support/edits.ts";
import { anchorOf, unattended } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-no-admin",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/users/users.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#rootpw",
    ],
  },
  (subject: KickstartSubject, report) => {
    const { model } = subject;
    const mode = unattended(subject);
    const anchor = commandsNamed(model, "user")[0] ?? anchorOf(model);
    if (mode === undefined || anchor === undefined || rootLine(model) !== undefined) return;
    if (usersWithPassword(model).some(isAdministrator)) return;
    const edits = () => [linesBelow(model, anchor, ["rootpw --lock"])];
    report({
      message: mode,
      severity: mode === "aborts" ? "error" : "warning",
      at: anchor.nameRange,
      // Locking root is the answer only where somebody else can log in.
      fixes: hasWayIn(model) ? [{ title: "lock", edits }] : [],
    });
  },
);
