/** Sizes with a unit: kickstart counts in MiB, or in KiB, and takes bare numbers. */
import { commandFaults } from "../../model/kickstart/faults/faults.ts";
import { sizeOf } from "../../model/kickstart/faults/sizes.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-unit-in-size",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#part-or-partition",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { fault } of commandFaults(model, targets, "bad-value")) {
      const size = sizeOf(fault);
      if (size === undefined) continue;
      const { number, unit } = size;
      const args = { option: fault.name, value: fault.value, unit, number };
      const edits = () => [{ place: { ...fault.at }, text: String(number) }];
      report({ message: "unit", args, at: fault.at, fixes: [{ title: "convert", args, edits }] });
    }
  },
);
