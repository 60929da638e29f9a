/** Root is locked and nobody else is let in. */
import { defineRule } from "../rule.ts";
import { hasWayIn, isRootLocked, rootLine } from "./support/accounts.ts";
import { isPartial } from "./support/installation.ts";
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
  ({ model, payload }: KickstartSubject, report) => {
    const root = rootLine(model);
    if (!payload || root === undefined || !isRootLocked(root)) return;
    if (isPartial(model) || hasWayIn(model)) return;
    report({ message: "found", at: root.nameRange });
  },
);
