/** A published stage on an application image: no kernel, no boot loader glue, nothing to boot. */
import { successorOf } from "../../data/bases.ts";
import { assemblesSystem, claimsToBoot } from "../../model/containerfile/claims.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { isLint } from "../../model/containerfile/stages.ts";
import { defineRule, type Edit, type ReportedFix } from "../rule.ts";
import { lintInsertion } from "./support/lint-line.ts";

export const rule = defineRule(
  {
    id: "base-not-bootc",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/bootc-images.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/container/store.rs",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const image of file.images) {
      const reference = applicationImage(image);
      if (reference === undefined || !startsUnbootable(image)) continue;
      report({
        message: "application",
        args: { image: reference },
        at: imagePlace(image),
        severity: claimsToBoot(image) ? "warning" : "info",
        fixes: fixesFor(file, image, reference),
      });
    }
  },
);

/** The application image that a published lineage starts from. */
function applicationImage({ root: { origin } }: PublishedImage): string | undefined {
  const isApplication =
    origin.kind === "image" && origin.match.kind === "not-bootable" && origin.match.use === "application";
  return isApplication ? origin.reference.text : undefined;
}

/** Whether the lineage certainly adds nothing that could boot. */
const startsUnbootable = (image: PublishedImage): boolean =>
  image.complete && image.opaque === undefined && !assemblesSystem(image);

function imagePlace({ root }: PublishedImage) {
  return placeIn(root.from, root.image?.range ?? root.from.syntax.keywordRange);
}

function fixesFor(
  file: ContainerfileModel,
  image: PublishedImage,
  reference: string,
): readonly ReportedFix<"base-not-bootc">[] {
  const base = successorOf(reference);
  const place = imagePlace(image);
  // A name put together from variables is not one word to replace.
  if (!base || file.text.slice(place.start, place.end).includes("$")) return [];
  const edits = (): readonly Edit[] => [
    { place, text: base },
    ...(image.steps.some(isLint) ? [] : [lintInsertion(file, image)]),
  ];
  return [{ title: "replace", args: { base }, edits }];
}
