/** An image that no base gives the label by which bootc knows that it may install it. */
import { assemblesSystem, claimsToBoot } from "../../model/containerfile/claims.ts";
import { type ContainerfileModel, fromPlace, type PublishedImage } from "../../model/containerfile/model.ts";
import { isBootcLabel } from "../../model/containerfile/recognition.ts";
import { isLint } from "../../model/containerfile/stages.ts";
import { defineRule, type Edit } from "../rule.ts";
import { breakOf, insertedBelow } from "./support/writing.ts";

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
      if (!origin || !image.complete || [...image.labels.keys()].some(isBootcLabel)) continue;
      report({
        message: image.labelledBy === undefined ? origin : "elsewhere",
        args: { path: image.labelledBy ?? "" },
        at: fromPlace(image.stage),
        severity: image.labelledBy === undefined ? "warning" : "hint",
        fixes: [{ title: "add", edits: () => [insertion(file, image)] }],
      });
    }
  },
);

/** Labels do not come along with COPY, and RUN cannot set one: what cannot be read changes nothing here. */
function unlabelledOrigin(image: PublishedImage): "scratch" | "application" | undefined {
  const { origin } = image.root;
  if (origin.kind === "scratch") return assemblesSystem(image) ? "scratch" : undefined;
  if (origin.kind !== "image" || origin.match.kind !== "not-bootable") return undefined;
  if (origin.match.use !== "application") return undefined;
  // Where nothing is assembled, base-not-bootc speaks of the base.
  const isSystem = assemblesSystem(image) || (image.opaque !== undefined && claimsToBoot(image));
  return isSystem ? "application" : undefined;
}

/** Before the lint or CMD that ends the stage; behind the instruction above it, so that comments keep their place. */
function insertion(file: ContainerfileModel, { stage }: PublishedImage): Edit {
  const { steps, from } = stage;
  const end = steps.findIndex((step) => isLint(step) || step.syntax.keyword === "CMD");
  const above = end < 0 ? steps.at(-1) : steps[end - 1];
  const labels = ["LABEL containers.bootc=1", "LABEL ostree.bootable=1"].join(breakOf(file));
  return insertedBelow(file, above ?? from, labels);
}
