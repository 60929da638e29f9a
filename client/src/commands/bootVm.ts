/** "Boot in VM": the image with bcvk, or what was built of it with qemu; the serial console is the terminal. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { findFirmware } from "../environment/firmware.ts";
import type { Command } from "../environment/platform.ts";
import { run } from "../environment/run.ts";
import {
  architectureOf,
  findAccelerator,
  findWorking,
  freePort,
  hostArchitecture,
  qemuPrograms,
} from "../environment/virtualization.ts";
import type { Bootable } from "../pipeline/bootable.ts";
import { vmSettings } from "../settings.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { StepEnd } from "../tasks/execute.ts";
import type { Plan } from "../tasks/plan.ts";
import { bootInQemu, bootWithBcvk, emptyDisk, hasRefused, type Machine } from "../tasks/vmArguments.ts";
import { notify } from "../ui/notify.ts";
import { podmanOf, requireCommand, requirePlan, type Services, stepOf, tellEnd } from "./builder.ts";
import { exists } from "./confirm.ts";
import { chooseBootable } from "./vmChoices.ts";
import { tellNoFirmware, tellNoQemu, tellSlow, tellSsh } from "./vmMessages.ts";

/** Whether the machine ran, and was shut down or left. */
export async function bootVm(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  if (!plan) return false;
  const bcvk = process.platform === "linux" && (await findWorking(run, ["bcvk"])) !== undefined;
  const bootable = await chooseBootable(services, uri, task, plan, bcvk);
  if (!bootable) return false;
  if (bootable.kind === "image") {
    const command = await requireCommand(bootWithBcvk(plan.image, vmSettings(uri)));
    return command !== undefined && hasEnded(await boot(services, plan, command));
  }
  const hardware = await requireHardware(uri, plan, bootable);
  if (!hardware) return false;
  if (bootable.kind === "disk") return runMachine(services, plan, { ...hardware, disk: bootable });
  return withEmptyDisk((disk) => runMachine(services, plan, { ...hardware, disk, iso: bootable.file }));
}

/** The machine but for what is in it. */
type Hardware = Omit<Machine, "disk" | "iso">;

const NAME = () => vscode.l10n.t("Boot in VM");

const boot = (services: Services, plan: Plan, command: Command): Promise<StepEnd> =>
  services.runStep(stepOf(plan, NAME(), command));

/** Somebody who stops a machine has seen enough of it. */
async function hasEnded(end: StepEnd): Promise<boolean> {
  if (end.code === 0 || end.code === undefined) return true;
  await tellEnd(NAME(), end);
  return false;
}

async function requireHardware(
  uri: vscode.Uri,
  plan: Plan,
  { kind }: Bootable,
): Promise<Hardware | undefined> {
  const host = hostArchitecture(process);
  const architecture = (await architectureOf(podmanOf(plan), plan.image)) ?? host;
  const qemu = await findWorking(run, qemuPrograms(architecture, host));
  if (qemu === undefined) {
    await tellNoQemu(architecture);
    return undefined;
  }
  const settings = vmSettings(uri);
  const firmware = settings.firmware === "bios" ? undefined : await findFirmware(architecture, exists);
  // On ARM there is no BIOS to fall back to.
  if (!firmware && (settings.firmware === "uefi" || architecture === "aarch64")) {
    await tellNoFirmware(architecture);
    return undefined;
  }
  const accelerator =
    settings.acceleration && architecture === host ? await findAccelerator(process) : undefined;
  return {
    qemu,
    architecture,
    ...(firmware ? { firmware } : {}),
    ...(accelerator ? { accelerator } : {}),
    memory: settings.memory,
    cpus: settings.cpus,
    sshPort: await freePort(),
    window: settings.display === "auto" ? kind === "installer" && hasScreen() : settings.display === "window",
  };
}

/** Whether a window would open in front of the user. */
const hasScreen = (): boolean =>
  vscode.env.remoteName === undefined &&
  vscode.env.uiKind === vscode.UIKind.Desktop &&
  (process.platform !== "linux" ||
    process.env.DISPLAY !== undefined ||
    process.env.WAYLAND_DISPLAY !== undefined);

async function runMachine(services: Services, plan: Plan, machine: Machine): Promise<boolean> {
  const command = await requireCommand(bootInQemu(machine, podmanOf(plan).platform));
  if (!command) return false;
  if (machine.accelerator === undefined) tellSlow();
  tellSsh(machine.sshPort);
  const end = await boot(services, plan, command);
  const isRefused = end.code !== 0 && hasRefused(await end.output());
  if (!isRefused || machine.accelerator === undefined) return isRefused ? tellRefused(end) : hasEnded(end);
  const { accelerator, ...translated } = machine;
  const again = await notify(
    {
      message: vscode.l10n.t(
        "qemu did not start the machine with {0}. Without it every instruction is translated, which works anywhere and is slow.",
        accelerator,
      ),
      severity: "error",
    },
    { title: vscode.l10n.t("Start Without It"), run: () => runMachine(services, plan, translated) },
  );
  return again === true;
}

async function tellRefused(end: StepEnd): Promise<boolean> {
  await tellEnd(NAME(), { ...end, code: end.code ?? 1 });
  return false;
}

async function withEmptyDisk(work: (disk: Machine["disk"]) => Promise<boolean>): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), "bootc-vm-"));
  try {
    const file = path.join(folder, "empty.qcow2");
    const made = await run(emptyDisk(file));
    if (made.kind === "exited" && made.code === 0) return await work({ file, format: "qcow2" });
    const message =
      made.kind === "exited"
        ? vscode.l10n.t("qemu-img made no disk to install on: {0}", made.stderr.trim())
        : vscode.l10n.t("qemu-img was not found. It makes the disk to install on, and comes with qemu.");
    await notify({ message, severity: "error" });
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
