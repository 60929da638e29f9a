/** The lint needs no network; without one, nothing that it looks at can change under it. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { isLint, type Step } from "../../model/containerfile/stages.ts";
import { defineRule } from "../rule.ts";
import { flagAdded } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "network-unneeded",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/Dockerfile",
      "https://github.com/ublue-os/aurora/blob/main/Containerfile.in",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { step } of file.commands("bootc")) {
      if (!isOnlyLint(step) || !file.isPublished(step)) continue;
      report({
        message: "lint",
        at: placeIn(step, step.syntax.keywordRange),
        fixes: [{ title: "none", edits: () => [flagAdded(step, "--network=none")] }],
      });
    }
  },
);

const isOnlyLint = (step: Step): boolean =>
  step.syntax.keyword === "RUN" &&
  step.outcome.commands.length === 1 &&
  isLint(step) &&
  !step.syntax.flags.some(({ name }) => name === "network");
