/** An image with a title of its own and the version of its base. */
import {
  type ContainerfileModel,
  fromPlace,
  isDescribedWithoutVersion,
} from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { bootedImages } from "./support/published.ts";

export const rule = defineRule(
  {
    id: "label-version-inherited",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/bootc-runtime.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/container/mod.rs",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { stage, root, labels, versionedBy } of bootedImages(file)) {
      const { origin } = root;
      // Bases that are not known may have no version to pass on.
      const isKnown =
        origin.kind === "image" && origin.match.kind === "bootc" && origin.match.base.confidence !== "low";
      if (!isKnown || versionedBy !== undefined || !isDescribedWithoutVersion(labels)) continue;
      report({ message: "inherited", at: fromPlace(stage) });
    }
  },
);
