/** HEALTHCHECK in a published image: no engine is there to run it. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { defineRule } from "../rule.ts";
import { deleted } from "./support/in-place.ts";
import { bootedImages, lastOf } from "./support/published.ts";

export const rule = defineRule(
  {
    id: "healthcheck-ignored",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/bootc-runtime.md",
      "https://github.com/containers/buildah/blob/main/config.go",
      "https://systemd.io/AUTOMATIC_BOOT_ASSESSMENT/",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<Step>();
    for (const image of bootedImages(file)) {
      const step = lastOf(image, "HEALTHCHECK");
      const [first] = step?.syntax.words ?? [];
      // NONE takes back what the base may have.
      if (!step || !first || first.text.toUpperCase() === "NONE" || reported.has(step)) continue;
      reported.add(step);
      report({
        message: "ignored",
        at: placeIn(step, step.syntax.keywordRange),
        fixes: [{ title: "remove", edits: () => [deleted(file, step)] }],
      });
    }
  },
);
