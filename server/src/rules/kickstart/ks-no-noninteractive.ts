/** An installation that answers everything, and would hang if it had forgotten something. */
import { defineRule } from "../rule.ts";
import { rootLine, usersWithPassword } from "./support/accounts.ts";
import { linesAbove, withOption } from "./support/edits.ts";
import { anchorOf, isGraphical, screenOf, storageOf, unattended } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-no-noninteractive",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#text"],
  },
  (subject: KickstartSubject, report) => {
    const { model } = subject;
    if (unattended(subject) !== "waits" || !isComplete(subject)) return;
    const screen = screenOf(model);
    const anchor = screen ?? anchorOf(model);
    if (anchor === undefined) return;
    const edits = () =>
      screen === undefined
        ? [linesAbove(model, anchor, ["text --non-interactive"])]
        : [withOption(screen, "--non-interactive")];
    report({ message: "found", at: anchor.nameRange, fixes: [{ title: "add", edits }] });
  },
);

/** Whether the installer has no question left; what is missing otherwise is said by other findings. */
function isComplete({ model }: KickstartSubject): boolean {
  const has = (...names: readonly string[]) => commandsNamed(model, ...names).length > 0;
  const isAnswered = !isGraphical(model) || (has("lang") && has("keyboard") && has("timezone"));
  const hasAccount = rootLine(model) !== undefined || usersWithPassword(model).length > 0;
  return storageOf(model).length > 0 && hasAccount && isAnswered && has("reboot", "poweroff", "shutdown");
}
