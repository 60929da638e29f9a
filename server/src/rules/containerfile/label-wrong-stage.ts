/** The label that bootc asks for, set in a stage that the image only copies from. */
import {
  type ContainerfileModel,
  fromPlace,
  type Label,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { labelInsertion, labelsRemoved, lostLabels, unlabelledOrigin } from "./support/labels.ts";

export const rule = defineRule(
  {
    id: "label-wrong-stage",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/container/store.rs",
      "https://github.com/opencontainers/image-spec/blob/main/config.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    const losses = file.images
      .filter((image) => unlabelledOrigin(image) !== undefined)
      .map((image) => ({ image, labels: lostLabels(file, image) }));
    const reported = new Set<Label["step"]>();
    for (const { image, labels } of losses) {
      const [first] = labels;
      if (!first || reported.has(first.step)) continue;
      reported.add(first.step);
      const unlabelled = losses.filter((loss) => loss.labels[0]?.step === first.step);
      report({
        message: "lost",
        args: { label: first.property.name },
        at: placeIn(first.step, first.property.nameRange),
        severity: image.labelledBy === undefined ? "warning" : "hint",
        related: [
          {
            place: fromPlace(image.stage),
            message: { kind: "finding", rule: "label-wrong-stage", key: "needs", args: {} },
          },
        ],
        fixes: moveFixes(
          file,
          unlabelled.map((loss) => loss.image),
          labels,
        ),
      });
    }
  },
);

/** Moves the labels to the images that lack them. */
function moveFixes(
  file: ContainerfileModel,
  images: readonly PublishedImage[],
  labels: readonly Label[],
): readonly ReportedFix<"label-wrong-stage">[] {
  const isPlain = labels.every(({ property: { value } }) => /^[\w.-]+$/.test(value?.text ?? ""));
  if (!isPlain) return [];
  const values = new Map(labels.map(({ property: { name, value } }) => [name, value?.text ?? ""]));
  const lines = [...values].map(([name, value]) => `LABEL ${name}=${value}`);
  const edits = () => [
    ...labelsRemoved(file, labels),
    ...images.map((image) => labelInsertion(file, image, lines)),
  ];
  return [{ title: "move", edits }];
}
