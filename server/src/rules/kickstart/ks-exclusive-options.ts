/** Options that exclude each other, or do nothing without another one. */
import { commandFaults } from "../../model/kickstart/faults/faults.ts";
import { defineRule } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-exclusive-options",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html",
      "https://github.com/pykickstart/pykickstart/tree/master/pykickstart/commands",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { fault } of commandFaults(model, targets, "exclusive-options")) {
      const { extra, names, relation, enforced } = fault;
      const [first, ...others] = names;
      const args = { first, others: others.join(", ") };
      report({
        message: enforced ? relation : "unclear",
        args,
        at: fault.at,
        severity: enforced ? "error" : "warning",
        fixes:
          extra === undefined ? [] : [{ title: "remove", args, edits: () => [withoutWords(model, extra)] }],
      });
    }
  },
);
