/** ENTRYPOINT in a published image: it swallows `bootc install` when that runs from the image. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { deleted } from "./support/in-place.ts";
import { bootedImages, lastOf } from "./support/published.ts";

export const rule = defineRule(
  {
    id: "entrypoint-set",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/bootc-install.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/bootc-runtime.md",
      "https://github.com/opencontainers/image-spec/blob/main/config.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<Step>();
    for (const image of bootedImages(file)) {
      const step = lastOf(image, "ENTRYPOINT");
      // An empty array takes an earlier one back.
      if (!step || step.syntax.words.length === 0 || reported.has(step)) continue;
      reported.add(step);
      report({
        message: "set",
        at: placeIn(step, step.syntax.keywordRange),
        fixes: fixesFor(file, image, step),
      });
    }
  },
);

function fixesFor(
  file: ContainerfileModel,
  image: PublishedImage,
  step: Step,
): readonly ReportedFix<"entrypoint-set">[] {
  const command = lastOf(image, "CMD");
  const hasCommand = command !== undefined && command.syntax.words.length > 0;
  if (!hasCommand && startsInit(step)) {
    const place = placeIn(step, step.syntax.keywordRange);
    return [{ title: "command", edits: () => [{ place, text: "CMD" }] }];
  }
  // What is an argument now would become the command.
  if (hasCommand && !startsInit(command)) return [];
  return [{ title: "remove", safety: "unsafe", edits: () => [deleted(file, step)] }];
}

const startsInit = ({ syntax }: Step): boolean =>
  /^(?:init|systemd)$/.test(baseNameOf(syntax.words[0]?.text ?? ""));
