/** FROM a place where base images are no longer cared for. */
import { movedBase } from "../../data/superseded-bases.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Stage } from "../../model/containerfile/stages.ts";
import { defineRule, type ReportedFix } from "../rule.ts";

export const rule = defineRule(
  {
    id: "base-superseded",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/CentOS/centos-bootc/blob/main/README.md",
      "https://docs.fedoraproject.org/en-US/bootc/base-images/",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const stage of file.stages) {
      const { image, from, origin } = stage;
      if (!image || origin.kind !== "image") continue;
      const successor = movedBase(origin.reference.text);
      if (successor === undefined) continue;
      report({
        message: "moved",
        args: { image: repositoryOf(origin.reference.text), successor: repositoryOf(successor) },
        at: placeIn(from, image.range),
        fixes: fixesFor(stage, successor),
        tags: ["deprecated"],
      });
    }
  },
);

const repositoryOf = (reference: string): string => reference.replace(/(?::[^/]*)?(?:@.*)?$/, "");

function fixesFor({ image, from }: Stage, successor: string): readonly ReportedFix<"base-superseded">[] {
  // A digest names an image of the old place, and `eln` was a tag there only.
  if (!image || image.text.includes("$") || /@|:eln$/.test(successor)) return [];
  const place = placeIn(from, image.range);
  return [{ title: "replace", args: { image: successor }, edits: () => [{ place, text: successor }] }];
}
