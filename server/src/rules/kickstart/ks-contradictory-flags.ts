/** Two flags of which only the last one counts. */
import type { KickstartOption } from "../../model/kickstart/arguments.ts";
import { isAccepted, optionStatus } from "../../model/kickstart/versions.ts";
import { defineRule } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-contradictory-flags",
    severity: "warning",
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
      if (command.unread || command.options.length < 2) continue;
      for (const group of command.entry?.last_wins_groups ?? []) {
        const given = command.options.filter(({ name }) => name !== undefined && group.includes(name));
        const last = given.at(-1);
        const other = given.find((option) => differ(option, last));
        if (last?.entry === undefined || other?.entry === undefined) continue;
        const entries = [last.entry, other.entry];
        const isKnown = (target: string) => entries.every((entry) => isAccepted(optionStatus(entry, target)));
        if (!targets.some(isKnown)) continue;
        const args = { lost: other.written, kept: last.written };
        const edits = () => [withoutWords(model, other.range)];
        report({ message: "both", args, at: other.range, fixes: [{ title: "remove", args, edits }] });
      }
    }
  },
);

/** Two names of one option say the same. */
const differ = (option: KickstartOption, last: KickstartOption | undefined): boolean =>
  last?.name !== undefined && option.name !== last.name && !option.entry?.same_as?.includes(last.name);
