/** A second line of a command that is kept only once: the lines are laid over each other. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartCommand, KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule, type Report } from "../rule.ts";
import { withoutLines } from "./support/edits.ts";
import { mergeEdits } from "./support/merge.ts";
import { isLive, isTemplated, sharedName } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-duplicate-command",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/base.py",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    if (isTemplated(model)) return;
    const before = new Map<string, KickstartCommand>();
    for (const command of model.commands) {
      const { entry } = command;
      // Two images to install are more than a line too many, and have a rule of their own.
      if (command.unread || entry === undefined || entry.repeatable || entry.bootc === "payload") continue;
      // A time zone that is taken back is another finding.
      const isReset = command.name === "timezone" && command.positionals.length === 0;
      if (isReset || !isLive(command, targets)) continue;
      const name = sharedName(command);
      const earlier = before.get(name);
      before.set(name, command);
      if (earlier !== undefined) report({ ...describe(model, earlier, command), at: command.nameRange });
    }
  },
);

function describe(
  model: KickstartModel,
  earlier: KickstartCommand,
  later: KickstartCommand,
): Omit<Report<"ks-duplicate-command">, "at"> {
  const lost = isReplaced(earlier, later);
  const isSame = writtenIn(model, earlier) === writtenIn(model, later);
  const isRefused = later.name === "realm";
  const message = isRefused
    ? "once"
    : isSame
      ? "same"
      : earlier.name !== later.name
        ? "other"
        : lost
          ? "lost"
          : "merged";
  const edits = () => [withoutLines(model, earlier.range)];
  const merge = mergeEdits(model, earlier, later);
  return {
    message,
    args: { command: later.name, earlier: earlier.name, line: earlier.line },
    severity: isRefused ? "error" : isSame || message === "merged" ? "info" : "warning",
    related: [
      {
        place: earlier.nameRange,
        message: {
          kind: "finding",
          rule: "ks-duplicate-command",
          key: "earlier",
          args: { earlier: earlier.name },
        },
      },
    ],
    fixes: [
      ...(merge === undefined || isSame ? [] : [{ title: "merge" as const, edits: () => merge }]),
      ...(isSame || lost ? [{ title: "remove" as const, edits }] : []),
    ],
  };
}

/** Whether nothing of the earlier line is left: what it sets, the later line sets too. */
function isReplaced(earlier: KickstartCommand, later: KickstartCommand): boolean {
  if (earlier.raw !== undefined) return true;
  if (earlier.positionals.length > 0 && later.positionals.length === 0) return false;
  return earlier.options.every(({ name, entry }) => {
    if (name === undefined || entry?.repeat !== undefined) return false;
    // A flag that a later line does not repeat is off again.
    return entry?.kind === "flag" || lastOption(later, name) !== undefined;
  });
}

const writtenIn = ({ text }: KickstartModel, { words }: KickstartCommand): string =>
  words.map(({ start, end }) => text.slice(start, end)).join(" ");
