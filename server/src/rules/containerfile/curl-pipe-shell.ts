/** A download that runs as a script while it is still arriving, if it arrives. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { withOptions } from "../../model/shell/options.ts";
import { defineRule } from "../rule.ts";
import { initialOptions } from "./support/shell-options.ts";

export const rule = defineRule(
  {
    id: "curl-pipe-shell",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_09_02",
      "https://github.com/hadolint/hadolint/wiki/DL4006",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("sh", "bash", "dash", "ash", "zsh", "ksh")) {
      const { facts, step } = command;
      const source = facts.pipedFrom;
      if (!source || !/^(?:curl|wget)$/.test(source.name) || facts.elsewhere) continue;
      if (facts.args.some(({ text }) => /^-[a-z]*c$/.test(text)) || failsWithPipe(file, command)) continue;
      report({
        message: "piped",
        args: { tool: source.name, shell: facts.name },
        at: placeIn(step, facts.nameRange),
      });
    }
  },
);

/** Whether `pipefail` is set where the command runs. */
function failsWithPipe(file: ContainerfileModel, { facts, step }: PlacedCommand): boolean {
  const { commands } = step.outcome;
  return commands
    .slice(0, commands.indexOf(facts))
    .filter(({ name }) => name === "set")
    .reduce((options, { args }) => withOptions(args, options), initialOptions(file, step, facts.range))
    .pipefail;
}
