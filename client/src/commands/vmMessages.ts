/** What "Boot in VM" has to say: what is missing, and how to get into the machine and out of it. */
import * as vscode from "vscode";
import { type Architecture, qemuProgram } from "../tasks/vmArguments.ts";
import { notify, openPage, openSetting } from "../ui/notify.ts";

const INSTALL_QEMU = "https://www.qemu.org/download/";

export async function tellNoQemu(architecture: Architecture): Promise<void> {
  await notify(
    {
      message: vscode.l10n.t(
        "qemu was not found: {0}. It runs the machine. Install it with: {1}",
        qemuProgram(architecture),
        qemuPackage(architecture),
      ),
      severity: "error",
    },
    openPage(vscode.l10n.t("Installation Help"), INSTALL_QEMU),
  );
}

function qemuPackage(architecture: Architecture): string {
  if (process.platform === "darwin") return "brew install qemu";
  if (process.platform === "win32") return "winget install SoftwareFreedomConservancy.QEMU";
  return architecture === "x86_64"
    ? "sudo dnf install qemu-kvm qemu-img, sudo apt install qemu-system-x86 qemu-utils ovmf"
    : "sudo dnf install qemu-system-aarch64 qemu-img, sudo apt install qemu-system-arm qemu-utils qemu-efi-aarch64";
}

export async function tellNoFirmware(architecture: Architecture): Promise<void> {
  await notify(
    {
      message: vscode.l10n.t(
        "No UEFI firmware for virtual machines was found. Install it with: {0}",
        architecture === "x86_64"
          ? "sudo dnf install edk2-ovmf, sudo apt install ovmf"
          : "sudo dnf install edk2-aarch64, sudo apt install qemu-efi-aarch64",
      ),
      severity: "error",
    },
    openSetting("bootc.vm.firmware"),
  );
}

export function tellSlow(): void {
  void notify(
    {
      message: vscode.l10n.t(
        "The machine runs without hardware acceleration, which is slow: a start takes minutes. On Linux it needs /dev/kvm, and an image of this machine's own architecture.",
      ),
      severity: "warning",
    },
    openSetting("bootc.vm.acceleration"),
  );
}

export function tellSsh(port: number): void {
  const command = `ssh -p ${port} USER@127.0.0.1`;
  void notify<unknown>(
    {
      message: vscode.l10n.t(
        "The terminal is the machine's serial console; Ctrl+A, then X ends it. What it writes is gone then. Its SSH is at 127.0.0.1, port {0}.",
        port,
      ),
      severity: "info",
    },
    { title: vscode.l10n.t("Copy SSH Command"), run: () => vscode.env.clipboard.writeText(command) },
  );
}
