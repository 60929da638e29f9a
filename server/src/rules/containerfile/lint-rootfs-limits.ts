/** `bootc container lint --rootfs`: some checks run on `/` only. */
import { lints } from "../../data/lints.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { type LintCall, lintCalls } from "./support/lint-calls.ts";
import { lintInsertion } from "./support/lint-line.ts";

const skipped = lints.filter(({ root }) => root === "running").map(({ name }) => `\`${name}\``);

export const rule = defineRule(
  {
    id: "lint-rootfs-limits",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "safe",
    since: "0.1.0",
    evidence: ["https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs"],
  },
  (file: ContainerfileModel, report) => {
    const calls = lintCalls(file);
    // A lint of the finished image makes up for it.
    if (calls.length === 0 || calls.some((call) => !rootfsOf(call))) return;
    const last = file.images.find(({ stage }) => stage.index === file.stages.length - 1);
    for (const call of calls) {
      const { facts, step } = call.command;
      const word = rootfsOf(call);
      if (!word || !last) continue;
      const isEarlier = step.stage < last.stage.index;
      report({
        message: "limited",
        args: { checks: skipped.join(", ") },
        at: placeIn(step, word.range),
        // Behind a here-document without an end, the line would belong to it.
        ...(isEarlier &&
          last.complete &&
          facts.guard === "none" && {
            fixes: [{ title: "add", edits: () => [lintInsertion(file, last)] }],
          }),
      });
    }
  },
);

/** The other folder that a call looks at. */
const rootfsOf = ({ parsed }: LintCall) => parsed.values("--rootfs").find(({ text }) => text !== "/");
