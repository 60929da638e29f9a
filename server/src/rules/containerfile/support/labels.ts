/** Labels that make an image bootable: who lacks them, and where they got lost. */
import { assemblesSystem, claimsToBoot } from "../../../model/containerfile/claims.ts";
import type { ContainerfileModel, Label, PublishedImage } from "../../../model/containerfile/model.ts";
import { placeIn } from "../../../model/containerfile/model.ts";
import { isBootcLabel } from "../../../model/containerfile/recognition.ts";
import { isLint, lineageOf, type Stage } from "../../../model/containerfile/stages.ts";
import type { Flag } from "../../../syntax/containerfile/instruction.ts";
import type { Edit } from "../../rule.ts";
import { deleted } from "./in-place.ts";
import { breakOf, insertedBelow } from "./writing.ts";

/**
 * Where an image without a bootc label starts; undefined where it has one, or its base may.
 * Labels do not come along with COPY, and RUN cannot set one: what cannot be read changes nothing here.
 */
export function unlabelledOrigin(image: PublishedImage): "scratch" | "application" | undefined {
  if (!image.complete || [...image.labels.keys()].some(isBootcLabel)) return undefined;
  const { origin } = image.root;
  if (origin.kind === "scratch") return assemblesSystem(image) ? "scratch" : undefined;
  if (origin.kind !== "image" || origin.match.kind !== "not-bootable") return undefined;
  if (origin.match.use !== "application") return undefined;
  // Where nothing is assembled, base-not-bootc speaks of the base.
  const isSystem = assemblesSystem(image) || (image.opaque !== undefined && claimsToBoot(image));
  return isSystem ? "application" : undefined;
}

/** The bootc labels of stages that the lineage only copies from; those of images of their own stay theirs. */
export function lostLabels(file: ContainerfileModel, image: PublishedImage): readonly Label[] {
  const fetched = new Set<Stage>();
  for (const stage of image.lineage) fetch(file, stage, fetched);
  const steps = [...fetched].sort((a, b) => a.index - b.index).flatMap((stage) => stage.steps);
  return steps
    .filter((step) => step.syntax.keyword === "LABEL" && !file.isPublished(step))
    .flatMap((step) =>
      step.syntax.properties
        .filter(({ name }) => isBootcLabel(name))
        .map((property): Label => ({ step, property })),
    );
}

/** Adds the stages whose files `stage` takes, directly or by way of others, with what they start from. */
function fetch(file: ContainerfileModel, stage: Stage, fetched: Set<Stage>): void {
  for (const { syntax } of stage.steps) {
    for (const flag of syntax.flags) {
      const source = sourceOf(flag)?.toLowerCase();
      const found =
        source !== undefined &&
        file.stages.findLast(
          ({ index, name }) => index < stage.index && (name === source || String(index) === source),
        );
      if (!found || fetched.has(found)) continue;
      for (const ancestor of lineageOf(found)) {
        fetched.add(ancestor);
        fetch(file, ancestor, fetched);
      }
    }
  }
}

const sourceOf = ({ name, value }: Flag): string | undefined =>
  name === "from" ? value : name === "mount" ? /(?:^|,)from=([^,]+)/.exec(value ?? "")?.[1] : undefined;

/** Before the lint or CMD that ends the stage; behind the instruction above it, so that comments keep their place. */
export function labelInsertion(
  file: ContainerfileModel,
  { stage: { steps, from } }: PublishedImage,
  instructions: readonly string[],
): Edit {
  const end = steps.findIndex((step) => isLint(step) || step.syntax.keyword === "CMD");
  const above = end < 0 ? steps.at(-1) : steps[end - 1];
  return insertedBelow(file, above ?? from, instructions.join(breakOf(file)));
}

const endOf = ({ value, nameRange }: Label["property"]): number => value?.range.end ?? nameRange.end;

/** Takes labels out of their instruction, and the instruction with them where it holds no other. */
export function labelsRemoved(file: ContainerfileModel, labels: readonly Label[]): readonly Edit[] {
  const steps = new Set(labels.map(({ step }) => step));
  return [...steps].flatMap((step) => {
    const goes = new Set(labels.map(({ property }) => property));
    const { properties } = step.syntax;
    const stay = properties.filter((property) => !goes.has(property));
    if (stay.length === 0) return [deleted(file, step)];
    const first = properties.indexOf(stay[0] as Label["property"]);
    return properties.flatMap((property, at): readonly Edit[] => {
      if (!goes.has(property)) return [];
      // With the blanks and line ends beside it, so that no empty line stays between continued ones.
      const range =
        at < first
          ? { start: property.nameRange.start, end: properties[at + 1]?.nameRange.start ?? endOf(property) }
          : { start: endOf(properties[at - 1] ?? property), end: endOf(property) };
      return [{ place: placeIn(step, range), text: "" }];
    });
  });
}
