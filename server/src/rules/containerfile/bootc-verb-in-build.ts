/** bootc commands that need a booted machine: a build has none. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { breakerSeverity, isPiped } from "./support/build-breaker.ts";

export const rule = defineRule(
  {
    id: "bootc-verb-in-build",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/bootc-in-container.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/cli.rs",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("bootc")) {
      const { facts, step } = command;
      const [verb, second] = facts.args;
      const message = verb && meaningOf(verb, second);
      if (!message || facts.elsewhere || facts.args.some(({ text }) => isQuestion.test(text))) continue;
      const last = message === "upgrade" || !second ? verb : second;
      report({
        message,
        args: { verb: last === verb ? verb.text : `${verb.text} ${last.text}` },
        at: placeIn(step, { start: verb.range.start, end: last.range.end }),
        severity: isPiped(command) ? "info" : breakerSeverity(command),
      });
    }
  },
);

const isQuestion = /^(?:--help|-h|--version)$/;
const ofMachine = /^(?:upgrade|update|switch|rollback|edit|usr-overlay|usroverlay)$/;

/** What a verb is for; undefined for `container`, `status` and whatever else works anywhere. */
function meaningOf(
  verb: Argument,
  second: Argument | undefined,
): "upgrade" | "install" | "store" | undefined {
  if (ofMachine.test(verb.text)) return "upgrade";
  if (verb.text === "install") return /^to-|^reset$/.test(second?.text ?? "") ? "install" : undefined;
  return verb.text === "image" && second?.text === "copy-to-storage" ? "store" : undefined;
}
