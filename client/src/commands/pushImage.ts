/** "Push…": the built image to where machines look for their updates. */
import * as vscode from "vscode";
import { requirePodman } from "../environment/preconditions.ts";
import type { BootcTask } from "../tasks/definition.ts";
import { registryOf } from "../tasks/references.ts";
import { podmanPush } from "../tasks/registryArguments.ts";
import { runAtRegistry } from "./atRegistry.ts";
import { podmanOf, requireCommand, requirePlan, type Services } from "./builder.ts";
import { chooseDestination, tellPushed } from "./destination.ts";
import { rememberRegistry } from "./logIn.ts";
import { requireStoredImage } from "./storedImage.ts";

/** Whether the image was pushed. */
export async function pushImage(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  if (!plan) return false;
  const podman = podmanOf(plan);
  if ((await requirePodman(podman)) === undefined) return false;
  const stored = await requireStoredImage(services, uri, task, plan, podman);
  if (!stored) return false;
  const title = vscode.l10n.t("Push {0}", plan.image);
  const destination = await chooseDestination(services.memory, plan, task, title);
  const registry = destination && registryOf(destination);
  if (!destination || !registry) return false;
  await rememberRegistry(services.memory, registry);
  const push = { podman: podman.path, image: plan.image, destination, ...stored };
  const command = await requireCommand(podmanPush(push, podman.platform));
  if (!command) return false;
  const account = { podman, registry, ...stored };
  if (!(await runAtRegistry(services, plan, account, vscode.l10n.t("Push Image"), command))) return false;
  tellPushed(uri, plan, task, destination);
  return true;
}
