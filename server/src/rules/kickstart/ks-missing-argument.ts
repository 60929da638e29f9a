/** Commands without an option or argument that they need. */
import type { Missing } from "../../model/kickstart/faults/fault.ts";
import { commandFaults } from "../../model/kickstart/faults/faults.ts";
import type { ReportedFix } from "../rule.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-missing-argument",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { command, fault } of commandFaults(model, targets, "missing-argument")) {
      const args = { command: command.name, names: fault.names.join(", ") };
      const message = fault.need === "any" && fault.names.length > 1 ? "any" : "all";
      report({ message, args, at: fault.at, fixes: fixesFor(fault, command.range.end) });
    }
  },
);

/** What can be added without asking for a value. */
const PLAIN = ["--agreed", "--lock"];

function fixesFor({ names, stray }: Missing, end: number): readonly ReportedFix<"ks-missing-argument">[] {
  const [name = ""] = names;
  if (stray !== undefined) {
    const place = { start: stray.start, end: stray.start };
    const edits = () => [{ place, text: `${name}=` }];
    return [{ title: "assign", args: { option: name, value: stray.text }, edits }];
  }
  const option = PLAIN.find((plain) => names.includes(plain));
  if (option === undefined) return [];
  return [
    { title: "add", args: { option }, edits: () => [{ place: { start: end, end }, text: ` ${option}` }] },
  ];
}
