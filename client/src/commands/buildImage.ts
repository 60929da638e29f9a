/** "Build Image": podman build in the terminal. */
import * as vscode from "vscode";
import { mayRun } from "../environment/guard.ts";
import { requirePodman } from "../environment/preconditions.ts";
import { imageCommand, podmanOf, requirePlan, runCommand, type Services } from "./builder.ts";
import { findProject } from "./findProject.ts";

/** Whether the image was built. */
export async function buildImage(services: Services, argument: unknown): Promise<boolean> {
  if (!mayRun()) return false;
  const project = await findProject(services.session, argument);
  if (!project || !mayRun(project.uri)) return false;
  const target = project.target === undefined ? {} : { target: project.target };
  const plan = await requirePlan(services, project.uri, { action: "image", arguments: [], ...target });
  if (!plan) return false;
  const podman = podmanOf(plan);
  const version = await requirePodman(podman);
  if (version === undefined) return false;
  const command = await imageCommand(plan, podman, version, false);
  if (!command || !(await runCommand(plan, vscode.l10n.t("Build Image"), command))) return false;
  // They are about the image that was there before.
  services.problems.clear();
  void vscode.window.showInformationMessage(vscode.l10n.t("The image {0} is built.", plan.image));
  return true;
}
