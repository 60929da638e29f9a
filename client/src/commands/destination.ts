/** Where an image is pushed to: the reference that machines follow from then on. */
import * as vscode from "vscode";
import { folderKey } from "../folderKey.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { Plan } from "../tasks/plan.ts";
import { destination } from "../tasks/references.ts";
import { ask } from "../ui/ask.ts";
import { notify } from "../ui/notify.ts";
import { mistakeOf, showRefusal } from "../ui/refusals.ts";

const DESTINATION_KEY = "bootc.destination";

/** Asks only where the name of the image says no registry; undefined: nowhere. */
export async function chooseDestination(
  memory: vscode.Memento,
  plan: Plan,
  task: BootcTask,
  title: string,
): Promise<string | undefined> {
  if (task.destination !== undefined) return accepted(task.destination);
  if (destination(plan.image).kind === "ok") return plan.image;
  const key = `${folderKey(DESTINATION_KEY, plan)}:${plan.image}`;
  const name = plan.image.split("@")[0]?.split("/").at(-1);
  const chosen = await ask(
    {
      title,
      value: memory.get<string>(key, `/${name}`),
      valueSelection: [0, 0],
      placeHolder: "quay.io/your-name/desktop:latest",
      prompt: vscode.l10n.t(
        "The whole name in a registry, such as quay.io/your-name/desktop:latest. Machines look for updates at exactly this name.",
      ),
    },
    (typed) => mistakeOf(destination(typed)),
  );
  if (chosen !== undefined) await memory.update(key, chosen);
  return chosen;
}

async function accepted(value: string): Promise<string | undefined> {
  const outcome = destination(value);
  if (outcome.kind === "ok") return outcome.value;
  await showRefusal(outcome.refusal);
  return undefined;
}

/** The plan, whose command as a task says where to. */
export const withDestination = ({ sequel, ...plan }: Plan, destination: string): Plan => ({
  ...plan,
  sequel: { ...sequel, task: { ...sequel.task, destination } },
});

/** Says what follows the reference now, and what still follows another one. */
export function tellPushed(uri: vscode.Uri, { image, folder }: Plan, task: BootcTask, pushed: string): void {
  const copy = {
    title: vscode.l10n.t("Copy “bootc switch”"),
    run: async () => vscode.env.clipboard.writeText(`sudo bootc switch ${pushed}`),
  };
  if (image === pushed) {
    const message = vscode.l10n.t(
      "The image is in the registry. Machines that follow {0} get it with their next upgrade.",
      pushed,
    );
    void notify({ message, severity: "info" }, copy);
    return;
  }
  const message = vscode.l10n.t(
    "The image is in the registry. Machines that follow {0} get it with their next upgrade. An ISO or a disk of {1} follows that name instead.",
    pushed,
    image,
  );
  const use = {
    title: vscode.l10n.t("Use as Image Name"),
    run: async () =>
      vscode.workspace
        .getConfiguration("bootc", uri)
        .update("build.imageName", pushed, vscode.ConfigurationTarget.WorkspaceFolder),
  };
  void notify({ message, severity: "info" }, ...(folder && task.tag === undefined ? [use] : []), copy);
}
