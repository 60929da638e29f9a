/** A bootc label that the base has already. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Property } from "../../syntax/containerfile/instruction.ts";
import { defineRule } from "../rule.ts";
import { labelsRemoved } from "./support/labels.ts";
import { publishedSteps } from "./support/published.ts";

export const rule = defineRule(
  {
    id: "label-bootc-redundant",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/bootc-images.md",
      "https://github.com/opencontainers/image-spec/blob/main/config.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { step, image } of publishedSteps(file, "LABEL")) {
      for (const property of step.syntax.properties) {
        if (!comesWithBase(image, property)) continue;
        report({
          message: "inherited",
          args: { label: property.name },
          at: placeIn(step, property.nameRange),
          fixes: [{ title: "remove", edits: () => labelsRemoved(file, [{ step, property }]) }],
          tags: ["unnecessary"],
        });
      }
    }
  },
);

function comesWithBase({ root }: PublishedImage, { name, value }: Property): boolean {
  const { origin, image } = root;
  if (origin.kind !== "image" || origin.match.kind !== "bootc") return false;
  const { labels, confidence } = origin.match.base;
  // A base that an argument names may be another one in the next build.
  if (confidence === "low" || image?.text.includes("$")) return false;
  // Of another value than 1, label-bootc-value speaks.
  return name === "containers.bootc"
    ? labels.bootc && value?.text === "1"
    : name === "ostree.bootable" && labels.ostree;
}
