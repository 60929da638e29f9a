/** "Run as Container": a look into the image without a machine, at a prompt or with its services started. */
import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { killContainer, type Podman } from "../environment/checks.ts";
import { requirePodman } from "../environment/preconditions.ts";
import {
  type ContainerEntry,
  type ContainerRun,
  podmanExec,
  podmanRun,
} from "../tasks/containerArguments.ts";
import type { BootcTask } from "../tasks/definition.ts";
import { runInteractively } from "../tasks/execute.ts";
import type { Plan } from "../tasks/plan.ts";
import { pick } from "../ui/ask.ts";
import { notify } from "../ui/notify.ts";
import { podmanOf, requireCommand, requirePlan, type Services, stepOf } from "./builder.ts";
import { approve } from "./confirm.ts";
import { requireStoredImage } from "./storedImage.ts";

/** podman's own exit codes: it failed itself, or the command of the container could not be run or was not found. */
const PODMAN_FAILED: readonly (number | undefined)[] = [125, 126, 127];

/** Whether the container ran; how it ended is its user's affair. */
export async function runContainer(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  if (!plan) return false;
  const podman = podmanOf(plan);
  if ((await requirePodman(podman)) === undefined) return false;
  const stored = await requireStoredImage(services, uri, task, plan, podman);
  const entry = stored && (await askEntry());
  if (!stored || !entry) return false;
  const name = `bootc-run-${randomUUID().slice(0, 8)}`;
  const run: ContainerRun = { podman: podman.path, image: plan.image, name, entry, ...stored };
  const command = await requireCommand(podmanRun(run, podman.platform));
  if (!command) return false;
  if (run.root && !(await approve(services.memory, podman.platform, [command], undefined))) return false;
  if (entry === "systemd") offerShell(plan, podman, run);
  const title = vscode.l10n.t("Run as Container");
  const code = await runInteractively(
    stepOf(plan, `${title} ${name}`, command, { afterStop: killContainer(podman, run) }),
  );
  if (!PODMAN_FAILED.includes(code)) return true;
  await notify({
    message: vscode.l10n.t("{0} failed with exit code {1}. The terminal says why.", title, String(code)),
    severity: "error",
  });
  return false;
}

const askEntry = (): Promise<ContainerEntry | undefined> =>
  pick<ContainerEntry>(vscode.l10n.t("Run as Container: how?"), [
    {
      label: vscode.l10n.t("Shell"),
      detail: vscode.l10n.t("A prompt in the image, and nothing else; the container is gone when you leave"),
      value: "shell",
    },
    {
      label: vscode.l10n.t("systemd"),
      detail: vscode.l10n.t(
        "Starts the services of the image; a container has neither its kernel nor a boot loader",
      ),
      value: "systemd",
    },
  ]);

/** The console of systemd wants a password that images seldom have. */
function offerShell(plan: Plan, podman: Podman, run: ContainerRun): void {
  const shell = async (): Promise<void> => {
    const command = await requireCommand(podmanExec(run, podman.platform));
    const name = vscode.l10n.t("Shell in {0}", run.name);
    if (command) await runInteractively(stepOf(plan, name, command));
  };
  const message = vscode.l10n.t(
    "The image starts as the container {0}. Closing its terminal ends it.",
    run.name,
  );
  void notify({ message, severity: "info" }, { title: vscode.l10n.t("Open a Shell in It"), run: shell });
}
