/** Registering in a build: the image carries the identity of one system to every machine. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "subscription-manager-register",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/management-services.md",
      "https://github.com/redhat-cop/rhel-bootc-examples/tree/main/insights",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("subscription-manager", "rhc")) {
      const { facts, step } = command;
      const verb = verbOf(facts);
      if (!verb || !registers.test(verb.text) || facts.elsewhere) continue;
      if (!file.isPublished(step) || isTakenBack(command)) continue;
      report({
        message: "register",
        args: { command: `${facts.name} ${verb.text}` },
        at: placeIn(step, verb.range),
        severity: mayNotRun(facts.guard) ? lowered("warning") : "warning",
      });
    }
  },
);

const registers = /^(?:register|connect)$/;
const takesBack = /^(?:unregister|clean|disconnect)$/;

const verbOf = ({ args }: CommandFacts): Argument | undefined => parseArguments(args).operands[0];

/** Whether the same RUN gives the registration back, so that no layer holds it. */
function isTakenBack({ facts, step }: PlacedCommand): boolean {
  const { commands } = step.outcome;
  return commands
    .slice(commands.indexOf(facts))
    .some(
      (later) =>
        /^(?:subscription-manager|rhc)$/.test(later.name) && takesBack.test(verbOf(later)?.text ?? ""),
    );
}
