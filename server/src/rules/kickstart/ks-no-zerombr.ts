/** Disks are cleared, and those with content that the installer does not recognise stop it. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import { linesAbove } from "./support/edits.ts";
import { unattended } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-no-zerombr",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#zerombr"],
  },
  (subject: KickstartSubject, report) => {
    const { model } = subject;
    const command = commandsNamed(model, "clearpart").at(-1);
    if (command === undefined || lastOption(command, "--all") === undefined) return;
    if (unattended(subject) === undefined || commandsNamed(model, "zerombr").length > 0) return;
    const edits = () => [linesAbove(model, command, ["zerombr"])];
    report({ message: "found", at: command.nameRange, fixes: [{ title: "insert", edits }] });
  },
);
