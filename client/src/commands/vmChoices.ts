/** What shall be booted: what lies in the output folder, or the image itself. */
import * as vscode from "vscode";
import type { BootcTask } from "../tasks/definition.ts";
import { bootableFiles } from "../tasks/outputs.ts";
import type { Plan } from "../tasks/plan.ts";
import type { Machine } from "../tasks/vmArguments.ts";
import { notify } from "../ui/notify.ts";
import { buildArtefacts } from "./buildArtefacts.ts";
import type { Services } from "./builder.ts";
import { exists } from "./confirm.ts";

export type Disk = { readonly kind: "disk" } & Machine["disk"];
export interface Installer {
  readonly kind: "installer";
  readonly file: string;
}
export type Bootable = Disk | Installer | { readonly kind: "image" };

/** undefined: there is nothing, or the user wants none. */
export async function chooseBootable(
  services: Services,
  uri: vscode.Uri,
  task: BootcTask,
  plan: Plan,
  bcvk: boolean,
): Promise<Bootable | undefined> {
  const built = await builtOnes(plan.output);
  const all: readonly Bootable[] = bcvk ? [{ kind: "image" }, ...built] : built;
  const [first] = all;
  if (!first) return offerBuild(services, uri, task, plan);
  if (all.length === 1) return first;
  const items = all.map((bootable) => ({ ...words(bootable, plan), bootable }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Boot in VM: what shall be booted?"),
    placeHolder: vscode.l10n.t("Nothing is written to it: the machine's changes are gone when it ends."),
    ignoreFocusOut: true,
  });
  return picked?.bootable;
}

async function builtOnes(output: string): Promise<readonly (Disk | Installer)[]> {
  const known = bootableFiles(output).map(({ file, format }): Disk | Installer =>
    format === undefined ? { kind: "installer", file } : { kind: "disk", file, format },
  );
  const present = await Promise.all(known.map(({ file }) => exists(file)));
  return known.filter((_, index) => present[index]);
}

function words(bootable: Bootable, plan: Plan): vscode.QuickPickItem {
  switch (bootable.kind) {
    case "image":
      return { label: plan.image, description: vscode.l10n.t("the image itself, with bcvk") };
    case "disk":
      return { label: vscode.workspace.asRelativePath(bootable.file), description: bootable.format };
    case "installer":
      return {
        label: vscode.workspace.asRelativePath(bootable.file),
        description: vscode.l10n.t("the installer, with an empty disk"),
      };
  }
}

async function offerBuild(
  services: Services,
  uri: vscode.Uri,
  task: BootcTask,
  plan: Plan,
): Promise<Bootable | undefined> {
  const disk: BootcTask = { ...task, action: "disk", imageTypes: ["qcow2"], arguments: [] };
  const build = () => buildArtefacts(services, uri, disk);
  const built = await notify(
    {
      message: vscode.l10n.t("There is no disk to boot yet: {0}", plan.output),
      severity: "warning",
    },
    { title: vscode.l10n.t("Build a Disk (qcow2)"), run: build },
  );
  return built ? (await builtOnes(plan.output))[0] : undefined;
}
