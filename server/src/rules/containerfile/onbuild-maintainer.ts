/** ONBUILD and MAINTAINER: instructions that image formats have left behind. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { deleted } from "./support/in-place.ts";
import { publishedSteps } from "./support/published.ts";
import { replaced } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "onbuild-maintainer",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/containers/buildah/blob/main/config.go",
      "https://docs.docker.com/reference/build-checks/maintainer-deprecated/",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { step } of publishedSteps(file, "ONBUILD")) {
      report({
        message: "onbuild",
        at: placeIn(step, step.syntax.keywordRange),
        fixes: [{ title: "remove", safety: "unsafe", edits: () => [deleted(file, step)] }],
      });
    }
    for (const { step } of publishedSteps(file, "MAINTAINER")) {
      report({
        message: "maintainer",
        at: placeIn(step, step.syntax.keywordRange),
        fixes: labelFixes(step),
        tags: ["deprecated"],
      });
    }
  },
);

function labelFixes(step: Step): readonly ReportedFix<"onbuild-maintainer">[] {
  const { source, argumentRange } = step.syntax;
  const text = source.text.slice(argumentRange.start, argumentRange.end);
  const name = /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
  if (name === "" || /["'\\$\n]/.test(name)) return [];
  const label = `LABEL org.opencontainers.image.authors="${name}"`;
  return [{ title: "label", edits: () => [replaced(step, label)] }];
}
