/** New partitions on disks that are not cleared: there is room only on blank ones. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import { linesAbove } from "./support/edits.ts";
import { storageOf, unattended } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

/** They use a partition that is there. */
const EXISTING = ["--onpart", "--usepart", "--noformat", "--useexisting"] as const;

export const rule = defineRule(
  {
    id: "ks-no-clearpart",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#clearpart"],
  },
  (subject: KickstartSubject, report) => {
    const { model } = subject;
    if (unattended(subject) === undefined || commandsNamed(model, "clearpart", "zerombr").length > 0) return;
    const creating = storageOf(model).find(
      (command) =>
        /^(?:autopart|part|partition)$/.test(command.name) && lastOption(command, ...EXISTING) === undefined,
    );
    if (creating === undefined) return;
    const chosen = commandsNamed(model, "ignoredisk").some(
      (command) => lastOption(command, "--only-use") !== undefined,
    );
    const edits = () => [linesAbove(model, creating, ["zerombr", "clearpart --all --initlabel"])];
    report({
      message: "found",
      args: { command: creating.name },
      severity: chosen ? "info" : "warning",
      at: creating.nameRange,
      // Without a choice of disks this would erase all of them.
      fixes: chosen ? [{ title: "insert", edits }] : [],
    });
  },
);
