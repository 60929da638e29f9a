/** Instructions of the images that machines boot, by keyword. */
import { assemblesSystem, claimsToBoot } from "../../../model/containerfile/claims.ts";
import type { ContainerfileModel, PublishedImage } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import { isTestStage } from "./lineage.ts";

export interface PublishedStep {
  readonly step: Step;
  /** The first image that has the step in its lineage. */
  readonly image: PublishedImage;
}

/** The last stage of a file may as well be an application, a heap of packages or a test: no machine boots those. */
export function bootedImages(file: ContainerfileModel): readonly PublishedImage[] {
  const known = booted.get(file) ?? file.images.filter((image) => !isTestStage(image.stage) && boots(image));
  booted.set(file, known);
  return known;
}

const booted = new WeakMap<ContainerfileModel, readonly PublishedImage[]>();

function boots(image: PublishedImage): boolean {
  const { origin } = image.root;
  const mayBoot = origin.kind === "image" && origin.match.kind !== "not-bootable";
  return mayBoot || assemblesSystem(image) || claimsToBoot(image);
}

const indexes = new WeakMap<ContainerfileModel, ReadonlyMap<string, readonly PublishedStep[]>>();
const none: readonly PublishedStep[] = [];

/** Every instruction of a keyword in the lineage of a booted image, once, in the order of the lineages. */
export function publishedSteps(file: ContainerfileModel, keyword: string): readonly PublishedStep[] {
  const index = indexes.get(file) ?? indexOf(file);
  indexes.set(file, index);
  return index.get(keyword) ?? none;
}

/** Without what has an index of its own: RUN by its commands, COPY and ADD by what they bring. */
const unindexed = new Set(["RUN", "COPY", "ADD", "ARG", ""]);

function indexOf(file: ContainerfileModel): ReadonlyMap<string, readonly PublishedStep[]> {
  const index = new Map<string, PublishedStep[]>();
  const stages = new Set<number>();
  for (const image of bootedImages(file)) {
    for (const { index: stage, steps } of image.lineage) {
      // Images may share a stage.
      if (stages.has(stage)) continue;
      stages.add(stage);
      for (const step of steps) {
        const { keyword } = step.syntax;
        if (unindexed.has(keyword)) continue;
        const known = index.get(keyword);
        if (known) known.push({ step, image });
        else index.set(keyword, [{ step, image }]);
      }
    }
  }
  return index;
}

/** The last instruction of the keyword in the lineage: the one that the image keeps. */
export const lastOf = (image: PublishedImage, keyword: string): Step | undefined =>
  image.steps.findLast(({ syntax }) => syntax.keyword === keyword);

/** The images among those booted that have `step` in their lineage. */
export const imagesWith = (file: ContainerfileModel, step: Step): readonly PublishedImage[] =>
  bootedImages(file).filter(({ lineage }) => lineage.some(({ index }) => index === step.stage));
