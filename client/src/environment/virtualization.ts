/** What this machine has to run another one with. */
import { access, constants } from "node:fs/promises";
import { createServer } from "node:net";
import { type Architecture, type Machine, qemuProgram } from "../tasks/vmArguments.ts";
import type { Podman } from "./checks.ts";
import type { Run } from "./run.ts";

/** Whether the program starts at all; without one of the names, undefined. */
export async function findWorking(run: Run, programs: readonly string[]): Promise<string | undefined> {
  for (const program of programs) {
    const result = await run({ program, arguments: ["--version"] });
    if (result.kind === "exited" && result.code === 0) return program;
  }
  return undefined;
}

/** RHEL and CentOS Stream have one qemu, for their own architecture, which is on no PATH. */
export const qemuPrograms = (architecture: Architecture, host: Architecture): readonly string[] => {
  const name = qemuProgram(architecture);
  const own = architecture === host ? ["/usr/libexec/qemu-kvm"] : [];
  return [name, ...own, `C:\\Program Files\\qemu\\${name}.exe`];
};

export const hostArchitecture = (process: { readonly arch: string }): Architecture =>
  process.arch === "arm64" ? "aarch64" : "x86_64";

/** That of the image, which podman knows where it was built; undefined: it cannot say. */
export async function architectureOf(podman: Podman, image: string): Promise<Architecture | undefined> {
  const question = ["image", "inspect", "--format", "{{.Architecture}}", "--", image];
  const result = await podman.run({ program: podman.path, arguments: question });
  const known = { amd64: "x86_64", arm64: "aarch64" } as const;
  const name = result.kind === "exited" && result.code === 0 ? result.stdout.trim() : "";
  return name === "amd64" || name === "arm64" ? known[name] : undefined;
}

/** What can run a guest of this machine's own architecture. */
export async function findAccelerator(
  process: { readonly platform: string },
  device = "/dev/kvm",
): Promise<Machine["accelerator"]> {
  if (process.platform === "darwin") return "hvf";
  if (process.platform === "win32") return "whpx";
  const isUsable = await access(device, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  return isUsable ? "kvm" : undefined;
}

/** A port of loopback that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
