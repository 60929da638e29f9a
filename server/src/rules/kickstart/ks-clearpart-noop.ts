/** `clearpart` that does not say what to clear: it clears nothing. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import { linesAbove, withOption } from "./support/edits.ts";
import { commandsNamed, isTemplated } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

const MODES = ["--all", "--linux", "--list", "--none", "--cdl"] as const;

export const rule = defineRule(
  {
    id: "ks-clearpart-noop",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#clearpart",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/clearpart.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    const command = commandsNamed(model, "clearpart").at(-1);
    if (command === undefined || isTemplated(model) || lastOption(command, ...MODES) !== undefined) return;
    // What is not read yet may turn out to be the word that is missing.
    if (command.options.some(({ name }) => name === undefined) || command.positionals.length > 0) return;
    const isBounded =
      lastOption(command, "--drives") !== undefined ||
      commandsNamed(model, "ignoredisk").some((line) => lastOption(line, "--only-use") !== undefined);
    const zeroed = commandsNamed(model, "zerombr").length > 0;
    const edits = () => [
      ...(zeroed ? [] : [linesAbove(model, command, ["zerombr"])]),
      withOption(command, "--all"),
    ];
    report({
      message: "found",
      at: command.nameRange,
      // Without a choice of disks this would erase all of them.
      fixes: isBounded ? [{ title: "all", edits }] : [],
    });
  },
);
