/** First words of lines that no installer in question has a command for. */

import { nearest } from "../../base/nearest.ts";
import type { TextRange } from "../../base/text.ts";
import { type CommandEntry, kickstartCommands } from "../../data/kickstart.ts";
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
      if (command.unread || isTemplate(command.name)) continue;
      const found = describe(command, model.commands[at - 1], targets);
      if (found === undefined) continue;
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

function describe(
  command: KickstartCommand,
  above: KickstartCommand | undefined,
  targets: readonly string[],
): Omit<Found, "at"> | undefined {
  if (command.entry !== undefined) return describeAbsent(command.name, command.entry, targets);
  const broken = above?.line === command.line - 1 ? lineContinuation(above) : undefined;
  const args = { command: command.name };
  if (broken !== undefined) {
    const gap = { start: broken.start, end: command.range.start };
    return {
      message: "continued",
      args,
      fixes: [{ title: "join", edits: () => [{ place: gap, text: "" }] }],
    };
  }
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

/** The backslash that should have continued the line, as it does in a shell. */
function lineContinuation({ words }: KickstartCommand): TextRange | undefined {
  const last = words.at(-1);
  return last !== undefined && /[\r\n]$/.test(last.text) ? { start: last.end - 1, end: last.end } : undefined;
}
