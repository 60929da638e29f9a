/** First words of lines that no installer in question has a command for. */

import { nearest } from "../../base/nearest.ts";
import { type CommandEntry, kickstartCommands } from "../../data/kickstart.ts";
import { continues } from "../../model/kickstart/faults/continuation.ts";
import { rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand, KickstartModel } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { commandStatus, isAccepted, writtenSet } from "../../model/kickstart/versions.ts";
import { defineRule, type Report } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

type Found = Report<"ks-unknown-command">;

export const rule = defineRule(
  {
    id: "ks-unknown-command",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/base.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    const spill = spillStart(model);
    let spilled = false;
    for (const [at, command] of model.commands.entries()) {
      const found = strangeness(command, targets)[0];
      if (
        found === undefined ||
        command.unread ||
        isTemplate(command.name) ||
        command.name.startsWith("\ufeff")
      )
        continue;
      const above = model.commands[at - 1];
      // The line above says what is wrong here.
      if (above?.line === command.line - 1 && continues(above.words.at(-1))) continue;
      const isSpill = spill !== undefined && command.range.start > spill;
      if (isSpill && spilled) continue;
      spilled ||= isSpill;
      report({ ...found, at: command.nameRange });
    }
  },
);

/**
 * Where the text of a script goes on behind a `%end` that stood in its own text: every line there is an unknown
 * command, and one finding says so.
 */
function spillStart({ fatal, fatalAt = 0, sections }: KickstartModel): number | undefined {
  if (fatal?.kind !== "stray-end") return undefined;
  return sections.findLast(({ range, entry }) => entry !== undefined && range.end <= fatalAt)?.range.end;
}

const strangeness = rememberingClean((command: KickstartCommand, targets) => {
  const found = describe(command, targets);
  return found === undefined ? [] : [found];
});

function describe(command: KickstartCommand, targets: readonly string[]): Omit<Found, "at"> | undefined {
  if (command.entry !== undefined) return describeAbsent(command.name, command.entry, targets);
  const args = { command: command.name };
  const candidates = [...kickstartCommands].filter(([, entry]) => isKnownTo(entry, targets));
  const suggestion = nearest(
    command.name,
    candidates.map(([name]) => name),
  );
  if (suggestion === undefined) return { message: "unknown", args };
  return {
    message: "similar",
    args: { ...args, suggestion },
    fixes: [
      {
        title: "replace",
        args: { suggestion },
        edits: () => [{ place: command.nameRange, text: suggestion }],
      },
    ],
  };
}

/** A command that some version knows and no target does; one that was taken away again is another matter. */
function describeAbsent(
  name: string,
  entry: CommandEntry,
  targets: readonly string[],
): Omit<Found, "at"> | undefined {
  if (!targets.every((target) => commandStatus(entry, target) === "absent")) return undefined;
  return {
    message: "absent",
    args: { command: name, targets: targets.join(", "), versions: writtenSet(entry) },
  };
}

const isKnownTo = (entry: CommandEntry, targets: readonly string[]): boolean =>
  targets.some((target) => isAccepted(commandStatus(entry, target)));
