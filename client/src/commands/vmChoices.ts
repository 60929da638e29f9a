/** What shall be booted: what lies in the output folder, or the image itself. */
import * as vscode from "vscode";
import { artefactsIn } from "../pipeline/artefacts.ts";
import { type Bootable, bootableOf } from "../pipeline/bootable.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { Plan } from "../tasks/plan.ts";
import { notify } from "../ui/notify.ts";
import { buildArtefacts } from "./buildArtefacts.ts";
import type { Services } from "./builder.ts";

export type Choice = Bootable | { readonly kind: "image" };

/** @param wanted path of a built file; undefined: there is nothing, or the user wants none. */
export async function chooseBootable(
  services: Services,
  uri: vscode.Uri,
  task: BootcTask,
  plan: Plan,
  bcvk: boolean,
): Promise<Choice | undefined> {
  const built = await builtOnes(plan.output);
  const named = built.find(({ file }) => file === task.artefact);
  if (named) return named;
  const all: readonly Choice[] = bcvk ? [{ kind: "image" }, ...built] : built;
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

const builtOnes = async (output: string): Promise<readonly Bootable[]> =>
  (await artefactsIn(output)).map(({ file }) => bootableOf(file)).filter((one) => one !== undefined);

function words(bootable: Choice, plan: Plan): vscode.QuickPickItem {
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
): Promise<Choice | undefined> {
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
