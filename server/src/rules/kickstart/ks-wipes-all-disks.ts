/** `clearpart --all` without a choice of disks: whatever is plugged in is erased. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import { isPartial } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import { isEmbedded } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-wipes-all-disks",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#clearpart",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#ignoredisk",
    ],
  },
  (subject: KickstartSubject, report) => {
    const { model, payload } = subject;
    const command = commandsNamed(model, "clearpart").at(-1);
    const all = command && lastOption(command, "--all");
    // Another line of the file, or of one that it includes, may choose the disks.
    if (!payload || all === undefined || isPartial(model)) return;
    if (lastOption(command ?? { options: [] }, "--drives", "--none", "--linux", "--list") !== undefined)
      return;
    if (commandsNamed(model, "ignoredisk").length > 0) return;
    report({
      message: "found",
      // Who makes an ISO for one kind of machine often means it; that this is so is worth knowing all the same.
      severity: isEmbedded(subject) ? "hint" : "info",
      at: all.range,
    });
  },
);
