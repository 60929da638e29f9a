/** Beginnings of options that several options have in common. */
import { commandFaults } from "../../model/kickstart/faults/faults.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-ambiguous-option",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py",
      "https://docs.python.org/3/library/argparse.html#prefix-matching",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { fault } of commandFaults(model, targets, "ambiguous-option")) {
      const args = { option: fault.option.written, names: fault.names.join(", ") };
      report({ message: "several", args, at: fault.at });
    }
  },
);
