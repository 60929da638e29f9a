/** Which published images an instruction is part of. */
import { remembering } from "../../../base/memory.ts";
import type { ContainerfileModel, PublishedImage } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";

const imagesByStage = remembering(({ images }: ContainerfileModel) => {
  const byStage = new Map<number, PublishedImage[]>();
  for (const image of images) {
    for (const { index } of image.lineage) {
      const known = byStage.get(index);
      if (known) known.push(image);
      else byStage.set(index, [image]);
    }
  }
  return byStage;
});

export const imagesOf = (file: ContainerfileModel, step: Step): readonly PublishedImage[] =>
  imagesByStage(file).get(step.stage) ?? [];
