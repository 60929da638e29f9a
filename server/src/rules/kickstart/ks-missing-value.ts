/** Options that need a value and have none. */
import { commandFaults } from "../../model/kickstart/faults/faults.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-missing-value",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py"],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { fault } of commandFaults(model, targets, "missing-value")) {
      report({ message: "missing", args: { option: fault.option.written }, at: fault.at });
    }
  },
);
