/** An image that no base gives the label by which bootc knows that it may install it. */
import { type ContainerfileModel, fromPlace } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { labelInsertion, lostLabels, unlabelledOrigin } from "./support/labels.ts";

const labels = ["LABEL containers.bootc=1", "LABEL ostree.bootable=1"];

export const rule = defineRule(
  {
    id: "label-bootc-missing",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/container/store.rs",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/bootc-images.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const image of file.images) {
      const origin = unlabelledOrigin(image);
      // Of a label that is there, but in another stage, label-wrong-stage speaks.
      if (!origin || lostLabels(file, image).length > 0) continue;
      report({
        message: image.labelledBy === undefined ? origin : "elsewhere",
        args: { path: image.labelledBy ?? "" },
        at: fromPlace(image.stage),
        severity: image.labelledBy === undefined ? "warning" : "hint",
        fixes: [{ title: "add", edits: () => [labelInsertion(file, image, labels)] }],
      });
    }
  },
);
