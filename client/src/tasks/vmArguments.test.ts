import { describe, expect, it } from "vitest";
import { findFirmware } from "../environment/firmware.ts";
import type { Platform } from "../environment/platform.ts";
import type { RunResult } from "../environment/run.ts";
import {
  architectureOf,
  findAccelerator,
  findWorking,
  freePort,
  qemuPrograms,
} from "../environment/virtualization.ts";
import { bootInQemu, bootWithBcvk, hasRefused, type Machine } from "./vmArguments.ts";

const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1000 };
const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };

const machine: Machine = {
  qemu: "qemu-system-x86_64",
  architecture: "x86_64",
  disk: { file: "/work/kde/output/qcow2/disk.qcow2", format: "qcow2" },
  memory: 4096,
  cpus: 2,
  sshPort: 2222,
  window: false,
};
const wordsOf = (change: Partial<Machine>, platform: Platform = linuxUser): readonly string[] => {
  const outcome = bootInQemu({ ...machine, ...change }, platform);
  if (outcome.kind === "refused") throw new Error(`refused: ${outcome.refusal.kind}`);
  return [outcome.value.program, ...outcome.value.arguments];
};
const lineOf = (change: Partial<Machine>, platform?: Platform) => wordsOf(change, platform).join(" ");

describe("qemu", () => {
  it.each([linuxUser, linuxRoot, mac])(
    "boots the disk without writing to it, without sudo: %o",
    (platform) => {
      expect(lineOf({}, platform)).toBe(
        "qemu-system-x86_64 -machine q35 -accel tcg -cpu max -m 4096M -smp 2" +
          " -drive if=none,id=disk,format=qcow2,snapshot=on,file=/work/kde/output/qcow2/disk.qcow2" +
          " -device virtio-blk-pci,drive=disk,bootindex=0" +
          " -nic user,model=virtio-net-pci,hostfwd=tcp:127.0.0.1:2222-:22 -display none -serial mon:stdio",
      );
    },
  );

  it.each([
    [linuxUser, "kvm"],
    [mac, "hvf"],
    [windows, "whpx"],
  ] as const)("on %o tries %s first", (platform, accelerator) => {
    const file = platform === windows ? "C:\\kde\\disk.raw" : "/kde/disk.raw";
    expect(lineOf({ accelerator, disk: { file, format: "raw" } }, platform)).toContain(
      ` -accel ${accelerator} -accel tcg `,
    );
  });

  it("takes UEFI with variables that are thrown away", () => {
    const firmware = { code: "/fw/CODE.fd", variables: "/fw/VARS.fd" };
    const line = lineOf({ firmware, architecture: "aarch64", qemu: "qemu-system-aarch64" });
    expect(line).toContain("-machine virt");
    expect(line).toContain("if=pflash,unit=0,format=raw,readonly=on,file=/fw/CODE.fd");
    expect(line).toContain("if=pflash,unit=1,format=raw,snapshot=on,file=/fw/VARS.fd");
  });

  it("boots an installer behind the disk that it installs on", () => {
    const line = lineOf({ iso: "/work/install.iso" });
    expect(line).toContain("if=none,id=iso,media=cdrom,format=raw,readonly=on,file=/work/install.iso");
    expect(line).toMatch(/drive=disk,bootindex=0 .*drive=iso,bootindex=1/);
  });

  it("opens a window where that is wanted, with a screen and keys on every architecture", () => {
    expect(lineOf({ window: true })).not.toContain("-display");
    expect(lineOf({ window: true, architecture: "aarch64" })).toContain("virtio-gpu-pci");
  });

  it.each([
    ["/work/my disks/a b.qcow2", "/work/my disks/a b.qcow2"],
    ["/work/a,b,,c.qcow2", "/work/a,,b,,,,c.qcow2"],
    ["/work/a,readonly=off.qcow2", "/work/a,,readonly=off.qcow2"],
    [`/work/it's "x".qcow2`, `/work/it's "x".qcow2`],
    ["/work/$(id)`id`;x.qcow2", "/work/$(id)`id`;x.qcow2"],
    ["/work/한글/é.qcow2", "/work/한글/é.qcow2"],
    ["/work/-x:y\nz.qcow2", "/work/-x:y\nz.qcow2"],
  ])("is handed the hostile path %j as one value", (file, shown) => {
    const drive = `if=none,id=disk,format=qcow2,snapshot=on,file=${shown}`;
    expect(wordsOf({ disk: { file, format: "qcow2" } })).toContain(drive);
  });

  it("takes paths of Windows on Windows only", () => {
    const change = { disk: { file: "C:\\my disks\\a,b.qcow2", format: "qcow2" } } as const;
    expect(lineOf(change, windows)).toContain("file=C:\\my disks\\a,,b.qcow2");
    expect(bootInQemu({ ...machine, ...change }, linuxUser).kind).toBe("refused");
  });

  it.each([
    [{ disk: { file: "disk.qcow2", format: "qcow2" } }, "relative-path"],
    [{ disk: { file: "nbd://x/y", format: "raw" } }, "relative-path"],
    [{ iso: "-cdrom" }, "relative-path"],
    [{ qemu: "-version" }, "program"],
    [{ iso: `/work/\${env:SECRET}` }, "variable"],
  ] as const)("refuses %o", (change, kind) => {
    expect(bootInQemu({ ...machine, ...change }, linuxUser)).toMatchObject({ refusal: { kind } });
  });

  it.each([
    ["qemu-system-x86_64: -drive if=none: Could not open 'x'", true],
    ["\x1b[2J\nqemu-kvm: kvm.c:3183: Assertion failed", true],
    ["qemu-system-x86_64: warning: host doesn't support", false],
    ["qemu-system-x86_64: terminating on signal 1 from pid 7", false],
    ["kvm-clock: Using msrs", false],
  ])("has refused in %j: %s", (printed, refused) => {
    expect(hasRefused(printed)).toBe(refused);
  });
});

describe("bcvk", () => {
  it("boots the image behind --", () => {
    const outcome = bootWithBcvk("localhost/kde:latest", machine);
    const size = ["--memory", "4096M", "--vcpus", "2"];
    const words = ["ephemeral", "run-ssh", ...size, "--", "localhost/kde:latest"];
    expect(outcome).toEqual({ kind: "ok", value: { program: "bcvk", arguments: words } });
  });

  it("is given names of images only", () => {
    expect(bootWithBcvk("--execute=id", machine).kind).toBe("refused");
  });
});

describe("this machine", () => {
  it("has firmware where code and variables are both there", async () => {
    const debian = ["/usr/share/OVMF/OVMF_CODE_4M.fd", "/usr/share/OVMF/OVMF_VARS_4M.fd"];
    const has = (files: readonly string[]) => async (file: string) => files.includes(file);
    const [code = "", variables = ""] = debian;
    expect(await findFirmware("x86_64", has(debian))).toEqual({ code, variables });
    expect(await findFirmware("x86_64", has([code]))).toBeUndefined();
    expect(await findFirmware("aarch64", has(debian))).toBeUndefined();
  });

  it("may accelerate, which on Linux is a device", async () => {
    expect(await findAccelerator({ platform: "darwin" })).toBe("hvf");
    expect(await findAccelerator({ platform: "win32" })).toBe("whpx");
    expect(await findAccelerator({ platform: "linux" }, "/nonexistent/kvm")).toBeUndefined();
  });

  it("finds the first qemu that works", async () => {
    const answers: Readonly<Record<string, RunResult>> = {
      "/usr/libexec/qemu-kvm": { kind: "exited", code: 0, stdout: "QEMU emulator version 9.0", stderr: "" },
    };
    const run = async ({ program }: { readonly program: string }): Promise<RunResult> =>
      answers[program] ?? { kind: "missing" };
    expect(await findWorking(run, qemuPrograms("x86_64", "x86_64"))).toBe("/usr/libexec/qemu-kvm");
    expect(await findWorking(run, qemuPrograms("aarch64", "x86_64"))).toBeUndefined();
  });

  it.each([
    ["arm64\n", "aarch64"],
    ["amd64\n", "x86_64"],
    ["riscv64\n", undefined],
    ["", undefined],
  ])("takes %j of podman for %s", async (stdout, architecture) => {
    const run = async (): Promise<RunResult> => ({ kind: "exited", code: 0, stdout, stderr: "" });
    expect(await architectureOf({ path: "podman", platform: linuxUser, run }, "kde")).toBe(architecture);
  });

  it("has a port for the machine's SSH", async () => {
    expect(await freePort()).toBeGreaterThan(1023);
  });
});
