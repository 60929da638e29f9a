/** Labels in which ostree keeps its books, set by hand. */
import type { Severity } from "../../base/severity.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { labelsRemoved } from "./support/labels.ts";
import { packagesOf } from "./support/override.ts";
import { publishedSteps } from "./support/published.ts";

interface Judgement {
  readonly message: "layer" | "commit" | "kernel";
  readonly severity: Severity;
}

const judgements: ReadonlyMap<string, Judgement> = new Map([
  ["ostree.final-diffid", { message: "layer", severity: "warning" }],
  ["ostree.commit", { message: "commit", severity: "info" }],
  ["ostree.linux", { message: "kernel", severity: "info" }],
]);

export const rule = defineRule(
  {
    id: "label-ostree-internal",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/container/store.rs",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/container/encapsulate.rs",
      "https://github.com/bootc-dev/bootc/issues/1344",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { step, image } of publishedSteps(file, "LABEL")) {
      for (const property of step.syntax.properties) {
        const judgement = judgements.get(property.name);
        // A variable is filled in by who knows what belongs there.
        if (!judgement || property.value?.text.includes("$")) continue;
        if (judgement.message === "kernel" && mayHaveOwnKernel(image)) continue;
        report({
          message: judgement.message,
          args: { label: property.name },
          at: placeIn(step, property.nameRange),
          severity: judgement.severity,
          fixes: [{ title: "remove", edits: () => labelsRemoved(file, [{ step, property }]) }],
        });
      }
    }
  },
);

/** Whether the base's label may name another kernel than the image has. */
const mayHaveOwnKernel = (image: PublishedImage): boolean =>
  image.root.origin.kind !== "image" ||
  image.opaque !== undefined ||
  [...packagesOf(image)].some((name) => /^kernel/.test(name));
