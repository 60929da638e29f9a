/** Root is locked and nobody else is let in. */
import { defineRule } from "../rule.ts";
import { hasWayIn, isRootLocked, rootLine } from "./support/accounts.ts";
import { storageOf, unattended } from "./support/installation.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-cannot-log-in",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#rootpw",
      "https://bootc-dev.github.io/bootc/building/users-and-groups.html",
    ],
  },
  (subject: KickstartSubject, report) => {
    const { model } = subject;
    const root = rootLine(model);
    if (root === undefined || !isRootLocked(root) || isAttended(subject)) return;
    if (hasWayIn(model) || subject.letsIn?.()) return;
    report({ message: "found", at: root.nameRange });
  },
);

/** At the screens of the installer somebody can make an account, and without storage it waits for somebody. */
function isAttended(subject: KickstartSubject): boolean {
  const end = unattended(subject);
  return end === undefined || (end === "waits" && storageOf(subject.model).length === 0);
}
