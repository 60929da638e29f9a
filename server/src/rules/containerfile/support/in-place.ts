/** Where fixes put what takes the place of an instruction, or adds to a stage: never behind the lint. */
import type { ContainerfileModel, PublishedImage } from "../../../model/containerfile/model.ts";
import { isLint, type Step } from "../../../model/containerfile/stages.ts";
import { parentOf } from "../../../model/shell/paths.ts";
import type { Edit } from "../../rule.ts";
import { withLine } from "./build-breaker.ts";
import { changesFiles } from "./lint-line.ts";
import { fileInstruction, insertedBelow, placeOfStep, replaced } from "./writing.ts";

/** Takes an instruction out with its line. */
export const deleted = (file: ContainerfileModel, step: Step): Edit => ({
  place: withLine(file.text, placeOfStep(step)),
  text: "",
});

/** Where the lint already ran above, what takes the place of the instruction goes above the lint. */
export function inPlaceOf(
  file: ContainerfileModel,
  step: Step,
  image: PublishedImage,
  instruction: string,
): readonly Edit[] {
  const stage = image.lineage.find(({ index }) => index === step.stage);
  const steps = stage?.steps ?? [];
  const lint = steps.findIndex(isLint);
  if (!stage || lint < 0 || lint > steps.indexOf(step)) return [replaced(step, instruction)];
  return [insertedBelow(file, steps[lint - 1] ?? stage.from, instruction), deleted(file, step)];
}

/** Adds to what a published stage changes: above its lint, or behind its last change. */
export function addedToStage(
  file: ContainerfileModel,
  { stage: { steps, from } }: PublishedImage,
  instruction: string,
): Edit {
  const lint = steps.findIndex(isLint);
  const above = lint < 0 ? steps.findLast(changesFiles) : steps[lint - 1];
  return insertedBelow(file, above ?? from, instruction);
}

/** An instruction that writes a small file into a folder that may not be there yet. */
export function fileWithFolder(file: ContainerfileModel, path: string, lines: readonly string[]): string {
  const instruction = fileInstruction(file, path, lines);
  // COPY makes the folders of its destination itself.
  return instruction.replace(/^RUN /, `RUN mkdir -p ${parentOf(path)} && `);
}
