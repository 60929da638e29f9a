/** `quay.expires-after`: the registry deletes an image that machines follow. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Stage } from "../../model/containerfile/stages.ts";
import { defineRule } from "../rule.ts";
import { labelsRemoved } from "./support/labels.ts";
import { imagesWith, publishedSteps } from "./support/published.ts";

const label = "quay.expires-after";

export const rule = defineRule(
  {
    id: "label-quay-expiry",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.redhat.com/en/documentation/red_hat_quay/3.13/html/use_red_hat_quay/setting-tag-expirations-v2-ui",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/upgrades.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { step } of publishedSteps(file, "LABEL")) {
      for (const property of step.syntax.properties) {
        const { name, value } = property;
        // Builds of branches fill a variable in, others leave it empty.
        if (name !== label || !value || !/^\d+\s*[a-z]+$/i.test(value.text)) continue;
        const keeps = imagesWith(file, step).some(
          ({ labels, stage }) => labels.get(label)?.property === property && !isPassing(stage),
        );
        if (!keeps) continue;
        report({
          message: "expires",
          args: { time: value.text },
          at: placeIn(step, property.nameRange),
          fixes: [{ title: "remove", edits: () => labelsRemoved(file, [{ step, property }]) }],
        });
      }
    }
  },
);

/** Stages named after builds that nobody keeps. */
const isPassing = ({ name }: Stage): boolean =>
  /(?:^|[-_])(?:pr|dev|debug|nightly|preview|snapshot)(?:$|[-_])/.test(name ?? "");
