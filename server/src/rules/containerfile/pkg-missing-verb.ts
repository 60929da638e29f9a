/** dnf without a command: `dnf -y tmux`. */
import { nearest } from "../../base/nearest.ts";
import { dnfCommands } from "../../data/dnf-commands.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { breakerSeverity } from "./support/build-breaker.ts";
import { packageCallOf } from "./support/package-calls.ts";
import { written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "pkg-missing-verb",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://dnf5.readthedocs.io/en/stable/dnf5.8.html",
      "https://dnf.readthedocs.io/en/latest/command_ref.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("dnf", "dnf5", "yum", "microdnf")) {
      const { facts, step } = command;
      const parsed = packageCallOf(facts)?.parsed;
      const [word] = parsed?.operands ?? [];
      if (!parsed || !word || facts.elsewhere) continue;
      // A known command further on: what stands before it is the value of an option that is not known.
      const isKnown = ({ text }: { readonly text: string }) => dnfCommands.has(text) || text.includes(HOLE);
      if (parsed.operands.some(isKnown)) continue;
      const at = placeIn(step, word.range);
      const verb = nearest(word.text, dnfCommands);
      const install = parsed.has("-y", "--assumeyes") ? "install" : "-y install";
      const isWritten = written(file, at) === word.text;
      report({
        message: "missing",
        args: { tool: facts.name, word: word.text },
        at,
        severity: breakerSeverity(command) === "info" ? "info" : "warning",
        ...(isWritten && {
          fixes: [
            verb === undefined
              ? { title: "install", edits: () => [{ place: at, text: `${install} ${word.text}` }] }
              : { title: "replace", args: { verb }, edits: () => [{ place: at, text: verb }] },
          ],
        }),
      });
    }
  },
);
