/** "Pull…": an image from its registry, into the storage of the user or into root's, where the image builder looks. */
import { readFile } from "node:fs/promises";
import * as vscode from "vscode";
import type { Podman } from "../environment/checks.ts";
import { needsSudo } from "../environment/platform.ts";
import { requirePodman } from "../environment/preconditions.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { Plan } from "../tasks/plan.ts";
import { basesIn, registryOf } from "../tasks/references.ts";
import { podmanPull } from "../tasks/registryArguments.ts";
import { imageName } from "../tasks/values.ts";
import { ask, type Item, pick } from "../ui/ask.ts";
import { notify } from "../ui/notify.ts";
import { mistakeOf } from "../ui/refusals.ts";
import { pullingAccount, runAtRegistry } from "./atRegistry.ts";
import { podmanOf, requireCommand, requirePlan, type Services } from "./builder.ts";

/** Whether the image is here now. */
export async function pullImage(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  if (!plan) return false;
  const podman = podmanOf(plan);
  if ((await requirePodman(podman)) === undefined) return false;
  const image = task.tag ?? (await askImage(plan));
  const root = image ? await askStorage(podman) : undefined;
  if (!image || root === undefined) return false;
  const command = await requireCommand(podmanPull({ podman: podman.path, image, root }, podman.platform));
  if (!command) return false;
  const account = pullingAccount(podman, image, root);
  if (!(await runAtRegistry(services, plan, account, vscode.l10n.t("Pull Image"), command))) return false;
  void notify({ message: vscode.l10n.t("The image {0} is here now.", image), severity: "info" });
  return true;
}

async function askImage({ image, containerfile }: Plan): Promise<string | undefined> {
  const text = containerfile === undefined ? "" : await readFile(containerfile, "utf8").catch(() => "");
  const own = registryOf(image) === undefined ? [] : [image];
  const items: Item<string | undefined>[] = [
    ...own.map((value) => ({ label: value, description: vscode.l10n.t("Image of this project"), value })),
    ...basesIn(text).map((value) => ({ label: value, description: vscode.l10n.t("Base image"), value })),
  ];
  const another = { label: vscode.l10n.t("Another Image…"), value: "" };
  const title = vscode.l10n.t("Pull: which image?");
  const picked = items.length === 0 ? "" : await pick(title, [...items, another]);
  if (picked !== "") return picked;
  return ask({ title, placeHolder: "quay.io/fedora/fedora-bootc:43" }, (typed) =>
    mistakeOf(imageName(typed)),
  );
}

/** Whether into root's storage; undefined when it was closed. */
async function askStorage({ platform }: Podman): Promise<boolean | undefined> {
  if (!needsSudo(platform)) return false;
  return pick(vscode.l10n.t("Pull: into which storage?"), [
    {
      label: vscode.l10n.t("Yours"),
      detail: vscode.l10n.t("Where Build Image and Run as Container look"),
      value: false,
    },
    {
      label: vscode.l10n.t("Root's"),
      detail: vscode.l10n.t("Where the image builder looks, for ISOs and disks; with sudo"),
      value: true,
    },
  ]);
}
