/** `containers.bootc` with another value than 1, the only one that bootc knows. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { imagesWith, publishedSteps } from "./support/published.ts";

export const rule = defineRule(
  {
    id: "label-bootc-value",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: ["https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/deploy.rs"],
  },
  (file: ContainerfileModel, report) => {
    for (const { step } of publishedSteps(file, "LABEL")) {
      for (const property of step.syntax.properties) {
        const { name, value } = property;
        // What a variable holds, only the build knows.
        if (name !== "containers.bootc" || !value || value.text === "1" || value.text.includes("$")) continue;
        // Of several labels the last one counts.
        if (!imagesWith(file, step).some(({ labels }) => labels.get(name)?.property === property)) continue;
        const at = placeIn(step, value.range);
        report({
          message: /^(?:0|no|false|off|)$/i.test(value.text) ? "off" : "other",
          args: { value: value.text },
          at: at.end > at.start ? at : placeIn(step, property.nameRange),
          fixes: [{ title: "one", edits: () => [{ place: at, text: "1" }] }],
        });
      }
    }
  },
);
