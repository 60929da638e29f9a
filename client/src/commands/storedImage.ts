/** The built image that a command needs: where it lies, or else an offer to build it. */
import * as vscode from "vscode";
import { findImage, hasImage, type Podman } from "../environment/checks.ts";
import { needsSudo } from "../environment/platform.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { Plan } from "../tasks/plan.ts";
import { notify } from "../ui/notify.ts";
import type { Services } from "./builder.ts";
import { buildImage } from "./buildImage.ts";

/** `root`: in root's storage, and not in that of the user who needs sudo to reach it. */
export interface StoredImage {
  readonly root: boolean;
}

/** undefined: there is no image, and the user wanted none. */
export async function requireStoredImage(
  services: Services,
  uri: vscode.Uri,
  task: BootcTask,
  plan: Plan,
  podman: Podman,
): Promise<StoredImage | undefined> {
  if (await hasImage(podman, plan.image)) return { root: false };
  // "Build bootc ISO" leaves it in root's storage only.
  if (needsSudo(podman.platform) && (await findImage(podman, plan.image)) === "present")
    return { root: true };
  return (await offerBuild(services, uri, task, plan)) ? { root: false } : undefined;
}

/** Whether the image is built now. */
export async function offerBuild(
  services: Services,
  uri: vscode.Uri,
  task: BootcTask,
  { image }: Plan,
): Promise<boolean> {
  const built = await notify(
    { message: vscode.l10n.t("The image {0} is not built yet.", image), severity: "warning" },
    {
      title: vscode.l10n.t("Build Image"),
      run: () => buildImage(services, uri, { ...task, action: "image", arguments: [] }),
    },
  );
  return built === true;
}
