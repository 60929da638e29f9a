/** The shell that runs a RUN line. */
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import { lineageOf, type Step } from "../../../model/containerfile/stages.ts";

/** Whether a SHELL above the step starts a shell that stops at failures. */
export function shellStops(file: ContainerfileModel, step: Step): boolean {
  const stage = file.stages[step.stage];
  if (!stage) return false;
  const above = lineageOf(stage)
    .flatMap(({ steps }) => steps)
    .filter(({ start }) => start < step.start);
  const shell = above.findLast(({ syntax }) => syntax.keyword === "SHELL")?.syntax.exec ?? [];
  return shell.some(({ text }) => /^-[A-Za-z]*e/.test(text) || text === "errexit");
}

/** Distributions whose /bin/sh is bash. */
const bashFamilies = /^(?:dnf|rpm-ostree|zypper|pacman)/;

/** Whether `sh` certainly is bash there. */
export function shellIsBash(file: ContainerfileModel, step: Step): boolean {
  const stage = file.stages[step.stage];
  const origin = stage && lineageOf(stage)[0]?.origin;
  if (origin?.kind !== "image" || origin.match.kind !== "bootc") return false;
  return bashFamilies.test(origin.match.base.packageManager);
}
