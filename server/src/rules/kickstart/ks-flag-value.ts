/** Options that take no value and are given one. */
import { commandFaults } from "../../model/kickstart/faults/faults.ts";
import { defineRule } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-flag-value",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py"],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { fault } of commandFaults(model, targets, "flag-value")) {
      const { written, value = "", nameRange, range } = fault.option;
      const args = { option: written, value };
      if (NO.test(value)) {
        const edits = () => [withoutWords(model, range)];
        report({ message: "negated", args, at: fault.at, fixes: [{ title: "remove", args, edits }] });
      } else {
        const edits = () => [{ place: { start: nameRange.end, end: range.end }, text: "" }];
        report({ message: "value", args, at: fault.at, fixes: [{ title: "drop", edits }] });
      }
    }
  },
);

/** Values by which somebody wanted the opposite. */
const NO = /^(?:no|off|false|0)$/i;
