/** Which distribution a stage builds upon. */
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import { lineageOf, type Stage, type Step } from "../../../model/containerfile/stages.ts";

/** Whether the lineage of the step's stage starts from a known bootc base with RPM packages. */
export function isRpmBased(file: ContainerfileModel, { stage: index }: Step): boolean {
  const stage = file.stages[index];
  return stage !== undefined && hasRpmPackages(lineageOf(stage)[0] ?? stage);
}

export const hasRpmPackages = ({ origin }: Stage): boolean =>
  origin.kind === "image" &&
  origin.match.kind === "bootc" &&
  /dnf|rpm|yum/.test(origin.match.base.packageManager);
