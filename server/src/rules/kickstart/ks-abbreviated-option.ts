/** Options of which only the beginning is written. */
import { liveTargets } from "../../model/kickstart/faults/faults.ts";
import { readLine, rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-abbreviated-option",
    severity: "hint",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: ["https://docs.python.org/3/library/argparse.html#prefix-matching"],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const command of model.commands) {
      if (command.unread || command.entry?.options === undefined) continue;
      for (const [option, name] of shortened(command, targets)) {
        const args = { written: option.written, name };
        const edits = () => [{ place: option.nameRange, text: name }];
        report({ message: "short", args, at: option.nameRange, fixes: [{ title: "write", args, edits }] });
      }
    }
  },
);

/** Options that are no name but the beginning of one, the same for all, with that. */
const shortened = rememberingClean((command: KickstartCommand, targets) =>
  command.options.flatMap((option) => {
    if (Object.hasOwn(command.entry?.options ?? {}, option.written)) return [];
    const names = liveTargets(command, targets).map(
      (target) => readLine(command, target).read.find((each) => each.option === option)?.name,
    );
    const [name] = names;
    return name === undefined || names.some((other) => other !== name) ? [] : [[option, name] as const];
  }),
);
