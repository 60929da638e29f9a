/** The whole build context copied into the image before the packages come, with nothing left out. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { copiesWholeContext } from "../../model/containerfile/whole-context.ts";
import { packageCall } from "../../model/shell/packages.ts";
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "copy-whole-context",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.docker.com/build/cache/optimize/",
      "https://github.com/containers/container-libs/blob/main/common/docs/containerignore.5.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    if (file.wholeContext !== "unfiltered") return;
    for (const { steps } of file.stages) {
      const last = steps.findLastIndex(changesPackages);
      for (const step of steps.slice(0, Math.max(0, last))) {
        const word = copiesWholeContext(step.syntax);
        if (word && file.isPublished(step)) report({ message: "whole", at: placeIn(step, word.range) });
      }
    }
  },
);

const changesPackages = ({ outcome }: Step): boolean =>
  outcome.commands.some(({ name, args }) => packageCall(name, args)?.isTransaction);
