/** Commands that the installer still reads and no longer obeys, or is about to drop. */
import { rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { defineRule, type Report } from "../rule.ts";
import { withoutLines } from "./support/edits.ts";
import { statusesOf } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

type Found = Omit<Report<"ks-deprecated-command">, "at">;

/** What does the same today; the other commands have lost their purpose. */
const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ["auth", "authselect"],
  ["authconfig", "authselect"],
  ["btrfs", "part --fstype=xfs"],
  ["method", "url"],
  ["vnc", "rdp"],
]);

/** They still work where they are known, with a warning that they will not for long. */
const LEAVING: ReadonlySet<string> = new Set(["auth", "authconfig"]);

export const rule = defineRule(
  {
    id: "ks-deprecated-command",
    severity: "warning",
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
    for (const command of model.commands) {
      const found = command.unread ? undefined : deprecation(command, targets)[0];
      if (found === undefined) continue;
      const fixes: Found["fixes"] =
        found.message === "leaving"
          ? []
          : [{ title: "remove", edits: () => [withoutLines(model, command.range)] }];
      report({ ...found, at: command.nameRange, tags: ["deprecated"], fixes });
    }
  },
);

const deprecation = rememberingClean((command: KickstartCommand, targets) => {
  const found = describe(command, targets);
  return found === undefined ? [] : [found];
});

function describe(command: KickstartCommand, targets: readonly string[]): Found | undefined {
  const { name } = command;
  const statuses = statusesOf(command, targets);
  const successor = SUCCESSORS.get(name);
  const readers = targets.filter((_, at) => statuses[at] === "deprecated" || statuses[at] === "live");
  const args = { command: name, targets: readers.join(", "), successor: successor ?? "" };
  if (LEAVING.has(name)) return statuses.includes("live") ? { message: "leaving", args } : undefined;
  if (statuses.includes("live") || !statuses.includes("deprecated")) return undefined;
  return { message: successor === undefined ? "useless" : "replaced", args };
}
