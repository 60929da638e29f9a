/** Options that a command has in none of the installers in question. */
import { nearest } from "../../base/nearest.ts";
import type { OptionTable } from "../../data/kickstart.ts";
import { type KickstartOption, matchingOptions } from "../../model/kickstart/arguments.ts";
import { liveTargets } from "../../model/kickstart/faults/faults.ts";
import { rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { isAccepted, optionStatus, writtenSet } from "../../model/kickstart/versions.ts";
import { defineRule, type Report } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

type Found = Report<"ks-unknown-option">;

export const rule = defineRule(
  {
    id: "ks-unknown-option",
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
    for (const command of model.commands) {
      if (command.unread || command.options.length === 0) continue;
      for (const found of unknownOptions(command, targets)) report(found);
    }
  },
);

const unknownOptions = rememberingClean((command: KickstartCommand, targets) => {
  const live = liveTargets(command, targets);
  if (live.length === 0) return [];
  return command.options.flatMap((option) => {
    const found = describe(command, option, live);
    return found === undefined ? [] : [{ ...found, at: option.nameRange }];
  });
});

function describe(
  command: KickstartCommand,
  option: KickstartOption,
  targets: readonly string[],
): Omit<Found, "at"> | undefined {
  const table = command.entry?.options ?? {};
  if (targets.some((target) => isKnownTo(target, option))) return undefined;
  if (!option.written.startsWith("--") || isTemplate(option.word.text)) return undefined;
  // What is a whole name in one version may be the beginning of another name in the next.
  if (targets.some((target) => matchingOptions(option.written, acceptedBy(table, target)).length > 0)) {
    return undefined;
  }
  const args = { option: option.written, command: command.name, targets: targets.join(", ") };
  if (option.entry !== undefined) {
    return { message: "absent", args: { ...args, versions: writtenSet(option.entry) } };
  }
  const suggestion = nearest(
    option.written,
    targets.flatMap((target) => Object.keys(acceptedBy(table, target))),
  );
  if (suggestion === undefined) return { message: "unknown", args };
  const edits = () => [{ place: option.nameRange, text: suggestion }];
  return {
    message: "similar",
    args: { ...args, suggestion },
    fixes: [{ title: "replace", args: { suggestion }, edits }],
  };
}

const isKnownTo = (target: string, { entry }: KickstartOption): boolean =>
  entry !== undefined && isAccepted(optionStatus(entry, target));

const acceptedBy = (table: OptionTable, target: string): OptionTable =>
  Object.fromEntries(Object.entries(table).filter(([, entry]) => isAccepted(optionStatus(entry, target))));
