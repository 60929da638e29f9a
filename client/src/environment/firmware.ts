/** Where packages of distributions put UEFI for virtual machines: its code and its variables. */
import type { Architecture, Firmware } from "../tasks/vmArguments.ts";

type Pair = readonly [code: string, variables: string];

/** Those without Secure Boot, which signed kernels need as little as others; the larger variant where there are two. */
const PLACES: Readonly<Record<Architecture, readonly Pair[]>> = {
  x86_64: [
    // edk2-ovmf of Fedora, CentOS Stream and RHEL
    ["/usr/share/edk2/ovmf/OVMF_CODE.fd", "/usr/share/edk2/ovmf/OVMF_VARS.fd"],
    // ovmf of Debian and Ubuntu
    ["/usr/share/OVMF/OVMF_CODE_4M.fd", "/usr/share/OVMF/OVMF_VARS_4M.fd"],
    ["/usr/share/OVMF/OVMF_CODE.fd", "/usr/share/OVMF/OVMF_VARS.fd"],
    // edk2-ovmf of Arch Linux
    ["/usr/share/edk2/x64/OVMF_CODE.4m.fd", "/usr/share/edk2/x64/OVMF_VARS.4m.fd"],
    // qemu-ovmf-x86_64 of openSUSE
    ["/usr/share/qemu/ovmf-x86_64-code.bin", "/usr/share/qemu/ovmf-x86_64-vars.bin"],
    // qemu of Homebrew (Apple silicon, Intel) and of Windows: one store of variables for both sizes of x86
    ...["/opt/homebrew/share/qemu/", "/usr/local/share/qemu/", "C:\\Program Files\\qemu\\share\\"].map(
      (folder): Pair => [`${folder}edk2-x86_64-code.fd`, `${folder}edk2-i386-vars.fd`],
    ),
  ],
  aarch64: [
    // edk2-aarch64 of Fedora, CentOS Stream and RHEL
    ["/usr/share/edk2/aarch64/QEMU_EFI-pflash.raw", "/usr/share/edk2/aarch64/vars-template-pflash.raw"],
    // qemu-efi-aarch64 of Debian and Ubuntu
    ["/usr/share/AAVMF/AAVMF_CODE.fd", "/usr/share/AAVMF/AAVMF_VARS.fd"],
    ...["/opt/homebrew/share/qemu/", "/usr/local/share/qemu/", "C:\\Program Files\\qemu\\share\\"].map(
      (folder): Pair => [`${folder}edk2-aarch64-code.fd`, `${folder}edk2-arm-vars.fd`],
    ),
  ],
};

/** The first whose files are both there. */
export async function findFirmware(
  architecture: Architecture,
  exists: (file: string) => Promise<boolean>,
): Promise<Firmware | undefined> {
  for (const [code, variables] of PLACES[architecture])
    if ((await exists(code)) && (await exists(variables))) return { code, variables };
  return undefined;
}
