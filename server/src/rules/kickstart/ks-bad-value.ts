/** Values that the installer cannot read. */
import { nearest } from "../../base/nearest.ts";
import type { BadValue } from "../../model/kickstart/faults/fault.ts";
import { commandFaults } from "../../model/kickstart/faults/faults.ts";
import { sizeOf } from "../../model/kickstart/faults/sizes.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bad-value",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py"],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { fault } of commandFaults(model, targets, "bad-value")) {
      if (sizeOf(fault) !== undefined) continue;
      const suggestion = suggestionFor(fault);
      const args = {
        name: fault.name,
        value: fault.value,
        accepted: fault.accepted.join(", "),
        targets: targets.join(", "),
      };
      const [low = "", high = ""] = fault.expected === "range" ? fault.accepted : [];
      const place = { ...fault.at };
      report({
        message: messageFor(fault),
        args: { ...args, low, high },
        at: place,
        fixes:
          suggestion === undefined
            ? []
            : [{ title: "replace", args: { suggestion }, edits: () => [{ place, text: suggestion }] }],
      });
    }
  },
);

const messageFor = ({ expected, value }: BadValue) =>
  value !== "" ? expected : expected === "choice" || expected === "boolean" ? "emptyChoice" : "empty";

function suggestionFor({ expected, accepted, value }: BadValue): string | undefined {
  return expected === "choice" && value !== "" ? nearest(value, accepted) : undefined;
}
