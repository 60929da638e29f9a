/** "Build Image": podman build in the terminal. */
import * as vscode from "vscode";
import { requirePodman } from "../environment/preconditions.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { Plan } from "../tasks/plan.ts";
import { imageCommand, podmanOf, requirePlan, type Services } from "./builder.ts";
import { mayStart } from "./mayStart.ts";
import { runBuild } from "./runBuild.ts";

/** Whether the image was built. */
export async function buildImage(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  if (!plan) return false;
  const podman = podmanOf(plan);
  if ((await requirePodman(podman)) === undefined || !(await mayStart(services, plan, "image"))) return false;
  const command = await imageCommand(plan, podman, false);
  if (!command) return false;
  if (!(await runBuild(services, "podman build", plan, vscode.l10n.t("Build Image"), command))) return false;
  tellBuilt(services, plan);
  return true;
}

export function tellBuilt({ problems }: Services, { base, image }: Plan): void {
  // It is about the image that was there before.
  problems.set(base, "bootc container lint", []);
  void vscode.window.showInformationMessage(vscode.l10n.t("The image {0} is built.", image));
}
