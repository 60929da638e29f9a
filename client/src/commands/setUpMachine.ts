/** "Set Up Podman Machine…": makes the machine of macOS and Windows, or changes it, once it is clear what that takes away. */
import { homedir } from "node:os";
import * as vscode from "vscode";
import type { Podman } from "../environment/checks.ts";
import { findMachine, type VirtualMachine } from "../environment/doctor/virtualMachine.ts";
import { mayRun } from "../environment/guard.ts";
import { setUpMachine as commandsFor, type MachineWish } from "../environment/machineCommands.ts";
import { machineLosses } from "../environment/machineLosses.ts";
import { displayCommand } from "../environment/platform.ts";
import { requirePodman } from "../environment/preconditions.ts";
import { runSteps } from "../tasks/execute.ts";
import { notify } from "../ui/notify.ts";
import { podmanHere, type Services } from "./builder.ts";

const GIB = 2 ** 30;
const MIB = 2 ** 20;
const USUAL = { disk: 100, memory: 8192 } as const;

/** Whether the machine is as it was asked for. */
export async function setUpMachine({ runStep }: Services): Promise<boolean> {
  if (!mayRun()) return false;
  const podman = podmanHere();
  if (podman.platform.kind === "linux") {
    void notify({
      message: vscode.l10n.t("podman needs no machine on Linux: containers run on this computer itself."),
      severity: "info",
    });
    return true;
  }
  if ((await requirePodman(podman)) === undefined) return false;
  const present = await findMachine(podman);
  const wish = await askWish(podman, present);
  if (!wish) return false;
  const commands = commandsFor(podman.path, present, wish);
  const shown = commands.map((command) => displayCommand(command, podman.platform));
  const agreed = await notify(
    {
      message: present
        ? vscode.l10n.t("Change the podman machine {0}?", present.name)
        : vscode.l10n.t("Make a podman machine?"),
      detail: [...machineLosses(present, wish, vscode.l10n), "", ...shown].join("\n"),
      severity: "warning",
    },
    { title: vscode.l10n.t("Run"), run: () => true },
  );
  if (!agreed) return false;
  const cwd = homedir();
  return runSteps(
    runStep,
    commands.map((command) => ({ name: command.arguments.slice(0, 2).join(" "), command, cwd })),
  );
}

async function askWish(
  { platform }: Podman,
  present: VirtualMachine | undefined,
): Promise<MachineWish | undefined> {
  const rootful = await askRootful();
  if (rootful === undefined) return undefined;
  // WSL takes disk and memory from Windows.
  const isWsl = present ? present.type === "wsl" : platform.kind === "machine" && platform.windows;
  if (isWsl) return { rootful };
  const now = {
    disk: present?.disk && Math.ceil(present.disk / GIB),
    memory: present?.memory && Math.round(present.memory / MIB),
  };
  const disk = await askNumber(
    vscode.l10n.t("Disk of the machine, in GiB; it can only grow"),
    Math.max(now.disk ?? 0, USUAL.disk),
    now.disk ?? 1,
  );
  const memory =
    disk &&
    (await askNumber(vscode.l10n.t("Memory of the machine, in MiB"), now.memory ?? USUAL.memory, 1024));
  if (!memory) return undefined;
  return {
    rootful,
    ...(disk === now.disk ? {} : { disk }),
    ...(memory === now.memory ? {} : { memory }),
  };
}

async function askRootful(): Promise<boolean | undefined> {
  const items = [
    { label: "rootful", detail: vscode.l10n.t("The image builder needs this."), value: true },
    {
      label: "rootless",
      detail: vscode.l10n.t("Images can be built, but no ISO and no disk."),
      value: false,
    },
  ];
  const title = vscode.l10n.t("Whose rights shall containers have in the machine?");
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.value;
}

async function askNumber(title: string, value: number, least: number): Promise<number | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    value: String(value),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^\d{1,7}$/.test(text.trim()) && Number(text) >= least
        ? undefined
        : vscode.l10n.t("A number of at least {0}.", least),
  });
  return typed === undefined ? undefined : Number(typed);
}
