/** Two lines for the same thing: one mount point, one user, one repository, … */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { rememberingSaid } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import { withoutLines } from "./support/edits.ts";
import { isLive, isTemplated, sharedName } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

/** Mount points that stand for something of which there may be more. */
const SHARED_MOUNTS = /^(?:swap|none|biosboot|prepboot)$/;

export const rule = defineRule(
  {
    id: "ks-duplicate-entry",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/partition.py",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/user.py",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    if (isTemplated(model)) return;
    const before = new Map<string, KickstartCommand>();
    for (const command of model.commands) {
      const entry = command.unread ? undefined : entryOf(command);
      if (entry === undefined || !isLive(command, targets)) continue;
      const { key, name } = entry;
      const earlier = before.get(name);
      before.set(name, earlier ?? command);
      if (earlier === undefined) continue;
      const isSame = sameWords(earlier, command);
      // Anaconda installs every key; only the check of the file complains.
      const isOtherKey = command.name === "sshkey" && !isSame;
      report({
        message: isSame ? "same" : isOtherKey ? "keys" : "found",
        args: { command: command.name, key: key.join(" "), line: earlier.line },
        severity: isOtherKey ? "hint" : "warning",
        at: command.range,
        related: [
          {
            place: earlier.range,
            message: { kind: "finding", rule: "ks-duplicate-entry", key: "earlier", args: {} },
          },
        ],
        fixes: isSame ? [{ title: "remove", edits: () => [withoutLines(model, command.range)] }] : [],
      });
    }
  },
);

/** What the line makes, and a name for it among all others. */
const entryOf = rememberingSaid((command: KickstartCommand) => {
  const key = keyOf(command);
  return key && { key, name: `${sharedName(command)} ${JSON.stringify(key)}` };
});

/** What may stand in the file once; undefined where it is not said, or said by a program. */
function keyOf(command: KickstartCommand): readonly string[] | undefined {
  const parts = command.entry?.dup_key?.map((part) => valueOf(command, part));
  if (parts === undefined || !parts.some((part) => part !== "")) return undefined;
  if (parts.some(isTemplate)) return undefined;
  const isMount = command.entry?.dup_key?.[0] === "<mntpoint>";
  return isMount && SHARED_MOUNTS.test(parts[0] ?? "") ? undefined : parts;
}

/** `<mntpoint>`: the first argument; `--name`: the value of the option. */
function valueOf(command: KickstartCommand, part: string): string {
  if (!part.startsWith("<")) return lastOption(command, part)?.value ?? "";
  // `mount DEVICE MOUNTPOINT` names the device first.
  return command.positionals[command.name === "mount" ? 1 : 0]?.text ?? "";
}

const sameWords = (a: KickstartCommand, b: KickstartCommand): boolean =>
  a.words.length === b.words.length && a.words.every(({ text }, at) => text === b.words[at]?.text);
