/** Labels that make an image bootable: who lacks them, and where they got lost. */
import { assemblesSystem, claimsToBoot } from "../../../model/containerfile/claims.ts";
import type { ContainerfileModel, Label, PublishedImage } from "../../../model/containerfile/model.ts";
import { placeIn } from "../../../model/containerfile/model.ts";
import { isBootcLabel } from "../../../model/containerfile/recognition.ts";
import { isLint, type Stage } from "../../../model/containerfile/stages.ts";
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
  const steps = [...fetchedStages(file, image)]
    .sort((a, b) => a.index - b.index)
    .flatMap(({ steps }) => steps);
  return steps
    .filter((step) => step.syntax.keyword === "LABEL" && !file.isPublished(step))
    .flatMap((step) =>
      step.syntax.properties
        .filter(({ name }) => isBootcLabel(name))
        .map((property): Label => ({ step, property })),
    );
}

/** The stages whose files the lineage takes, directly or by way of others, with what they start from. */
function fetchedStages(file: ContainerfileModel, { lineage }: PublishedImage): ReadonlySet<Stage> {
  const named = new Map<string, Stage>();
  for (const stage of file.stages) {
    named.set(String(stage.index), stage);
    if (stage.name !== undefined) named.set(stage.name, stage);
  }
  const sourcesOf = (stage: Stage) =>
    stage.steps.flatMap(({ syntax }) => syntax.flags.flatMap((flag) => named.get(sourceOf(flag)) ?? []));
  const fetched = new Set<Stage>();
  const open = lineage.flatMap(sourcesOf);
  for (let stage = open.pop(); stage; stage = open.pop()) {
    if (fetched.has(stage)) continue;
    fetched.add(stage);
    open.push(...sourcesOf(stage), ...(stage.origin.kind === "stage" ? [stage.origin.stage] : []));
  }
  return fetched;
}

/** The name of the stage or image that a flag takes files from; empty where it takes none. */
function sourceOf({ name, value = "" }: Flag): string {
  const source = name === "from" ? value : name === "mount" ? /(?:^|,)from=([^,]+)/.exec(value)?.[1] : "";
  return (source ?? "").toLowerCase();
}

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
