/** The command lines that boot an image or what was built of it: bcvk(8) or qemu(1). */
import { type Command, type Outcome, ok, type Platform } from "../environment/platform.ts";
import { absolutePath, firstRefusal, imageName, program } from "./values.ts";

export type Architecture = "x86_64" | "aarch64";

export interface Disk {
  readonly file: string;
  readonly format: "qcow2" | "raw" | "vmdk" | "vpc";
}

/** UEFI: its code, and a store of variables as it is before the first start. */
export interface Firmware {
  readonly code: string;
  readonly variables: string;
}

export interface Machine {
  readonly qemu: string;
  readonly architecture: Architecture;
  readonly disk: Disk;
  /** An installer that writes to the disk. */
  readonly iso?: string;
  /** Absent: the BIOS that qemu brings. */
  readonly firmware?: Firmware;
  /** What runs the guest's own instructions; absent: qemu translates them. */
  readonly accelerator?: "kvm" | "hvf" | "whpx";
  /** MiB. */
  readonly memory: number;
  readonly cpus: number;
  /** On loopback; leads to the SSH of the machine. */
  readonly sshPort: number;
  /** Its screen in a window of qemu's own, beside the serial console. */
  readonly window: boolean;
}

export const qemuProgram = (architecture: Architecture): string => `qemu-system-${architecture}`;

/** Option values are cut at commas; a doubled one is a comma: qemu-options of qemu. */
const value = (text: string): string => text.replaceAll(",", ",,");

/**
 * The machine, with its serial console in the terminal. Each file that it could write is opened with `snapshot=on`: what
 * it writes goes to a file that qemu has deleted already, so that nothing stays behind however it ends.
 */
export function bootInQemu(machine: Machine, platform: Platform): Outcome<Command> {
  const { disk, iso, firmware } = machine;
  const files = [disk.file, iso, firmware?.code, firmware?.variables].filter((file) => file !== undefined);
  const refused = firstRefusal([program(machine.qemu), ...files.map((file) => absolutePath(file, platform))]);
  if (refused?.kind === "refused") return refused;
  return ok({
    program: machine.qemu,
    arguments: [
      ...processor(machine),
      ...(firmware ? firmwareArguments(firmware) : []),
      ...diskArguments(disk),
      ...(iso === undefined ? [] : isoArguments(iso)),
      "-nic",
      `user,model=virtio-net-pci,hostfwd=tcp:127.0.0.1:${machine.sshPort}-:22`,
      ...screen(machine),
      "-serial",
      "mon:stdio",
    ],
  });
}

const processor = ({ architecture, accelerator, memory, cpus }: Machine): readonly string[] => [
  "-machine",
  architecture === "x86_64" ? "q35" : "virt",
  // The first that works; "max" is the host's own processor where it is not translated.
  ...(accelerator ? ["-accel", accelerator] : []),
  "-accel",
  "tcg",
  "-cpu",
  "max",
  "-m",
  `${memory}M`,
  "-smp",
  String(cpus),
];

const firmwareArguments = ({ code, variables }: Firmware): readonly string[] => [
  "-drive",
  `if=pflash,unit=0,format=raw,readonly=on,file=${value(code)}`,
  "-drive",
  `if=pflash,unit=1,format=raw,snapshot=on,file=${value(variables)}`,
];

// Before the installer: an empty disk boots nothing, and after the installation it is its turn.
const diskArguments = ({ file, format }: Disk): readonly string[] => [
  "-drive",
  `if=none,id=disk,format=${format},snapshot=on,file=${value(file)}`,
  "-device",
  "virtio-blk-pci,drive=disk,bootindex=0",
];

const isoArguments = (iso: string): readonly string[] => [
  "-drive",
  `if=none,id=iso,media=cdrom,format=raw,readonly=on,file=${value(iso)}`,
  "-device",
  "virtio-scsi-pci",
  "-device",
  "scsi-cd,drive=iso,bootindex=1",
];

function screen({ architecture, window }: Machine): readonly string[] {
  if (!window) return ["-display", "none"];
  if (architecture === "x86_64") return [];
  const devices = ["virtio-gpu-pci", "qemu-xhci", "usb-kbd", "usb-tablet"];
  return devices.flatMap((device) => ["-device", device]);
}

/** The image itself, from the storage of this user: no disk is built, and nothing is left when its shell is closed. */
export function bootWithBcvk(
  image: string,
  { memory, cpus }: Pick<Machine, "memory" | "cpus">,
): Outcome<Command> {
  const refused = imageName(image);
  if (refused.kind === "refused") return refused;
  const size = ["--memory", `${memory}M`, "--vcpus", String(cpus)];
  return ok({ program: "bcvk", arguments: ["ephemeral", "run-ssh", ...size, "--", image] });
}

/** An empty disk to install on; it stays as it is, so it takes no room. */
export const emptyDisk = (file: string): Command => ({
  program: "qemu-img",
  arguments: ["create", "-q", "-f", "qcow2", file, "40G"],
});

/** Whether qemu itself refused to go on, and not somebody who ended it. */
export const hasRefused = (printed: string): boolean =>
  /^qemu[\w.-]*: (?!warning:|terminating on signal)/m.test(printed);
