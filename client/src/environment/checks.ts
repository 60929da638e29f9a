/** What must be there before a build can work, each question answered by asking podman itself. */
import { CONTAINER_STORAGE } from "../tasks/imageBuilderArguments.ts";
import { type Command, needsSudo, type Platform } from "./platform.ts";
import type { Run, RunResult } from "./run.ts";

export interface Podman {
  readonly path: string;
  readonly platform: Platform;
  readonly run: Run;
}

export const ask = ({ path, run }: Podman, ...parameters: readonly string[]): Promise<RunResult> =>
  run({ program: path, arguments: parameters });

/** What went wrong, in the program's own words. */
const words = (result: RunResult): string =>
  result.kind === "exited" ? (result.stderr.trim() || result.stdout.trim()).slice(0, 500) : result.kind;

export type PodmanPresence =
  | { readonly kind: "found"; readonly version: string }
  | { readonly kind: "missing" }
  | { readonly kind: "broken"; readonly message: string };

export async function findPodman(podman: Podman): Promise<PodmanPresence> {
  // Not `podman version`: that asks the virtual machine too, which is another question.
  const result = await ask(podman, "--version");
  if (result.kind === "missing") return { kind: "missing" };
  const version = result.kind === "exited" && /\d+\.\d+(?:\.\d+)?(?:-rc\d+)?/.exec(result.stdout)?.[0];
  return result.kind === "exited" && result.code === 0 && version
    ? { kind: "found", version }
    : { kind: "broken", message: words(result) };
}

export type Rootfulness =
  /** `asks`: sudo wants a password first. */
  | { readonly kind: "rootful"; readonly asks?: boolean }
  | { readonly kind: "no-sudo" }
  | { readonly kind: "machine-rootless" }
  | { readonly kind: "machine-unreachable"; readonly message: string };

export async function checkRootful(podman: Podman): Promise<Rootfulness> {
  if (podman.platform.kind === "linux") {
    if (!needsSudo(podman.platform)) return { kind: "rootful" };
    const sudo = await podman.run(quietlyAsRoot(podman, "--version"));
    return sudo.kind === "missing" ? { kind: "no-sudo" } : { kind: "rootful", asks: isRefused(sudo) };
  }
  const result = await ask(podman, "info", "--format", "{{.Host.Security.Rootless}}");
  if (result.kind !== "exited" || result.code !== 0) {
    return { kind: "machine-unreachable", message: words(result) };
  }
  return { kind: result.stdout.trim() === "true" ? "machine-rootless" : "rootful" };
}

export type ImagePresence = "present" | "absent" | "unknown";

/** Without a terminal, sudo cannot ask for a password, and shall not wait for one. */
const quietlyAsRoot = ({ path, platform }: Podman, ...parameters: readonly string[]): Command =>
  needsSudo(platform)
    ? { program: "sudo", arguments: ["-n", path, ...parameters] }
    : { program: path, arguments: parameters };

/** Asks with the rights of root; undefined where sudo would ask for a password or is not there. */
export async function askRoot(
  podman: Podman,
  ...parameters: readonly string[]
): Promise<RunResult | undefined> {
  if (!needsSudo(podman.platform)) return ask(podman, ...parameters);
  const result = await podman.run(quietlyAsRoot(podman, ...parameters));
  return isRefused(result) ? undefined : result;
}

/** sudo signs what it says, and its exit code 1 is also an answer of podman's. */
const isRefused = (result: RunResult): boolean =>
  result.kind !== "exited" || (result.code === 1 && /^sudo: /m.test(result.stderr));

/** Whether the image is where the builder looks: in the storage of root. */
export async function findImage(podman: Podman, image: string): Promise<ImagePresence> {
  const result = await askRoot(podman, "image", "exists", image);
  if (result?.kind !== "exited") return "unknown";
  return result.code === 0 ? "present" : result.code === 1 ? "absent" : "unknown";
}

/** Whether the image is in the storage of this user, where "Build Image" puts it. */
export async function hasImage(podman: Podman, image: string): Promise<boolean> {
  const result = await ask(podman, "image", "exists", image);
  return result.kind === "exited" && result.code === 0;
}

/** Root's storage; storage.conf can move it. Where sudo wants a password first, it is taken to be at its usual place. */
export async function findStorage(podman: Podman): Promise<string> {
  const result = await askRoot(podman, "info", "--format", "{{.Store.GraphRoot}}");
  const path = result?.kind === "exited" && result.code === 0 ? result.stdout.trim() : "";
  return path.startsWith("/") ? path : CONTAINER_STORAGE;
}

/** Ends a container, root's or the user's own. */
export const killContainer = (
  podman: Podman,
  { name, root }: { readonly name: string; readonly root: boolean },
): Command =>
  root ? quietlyAsRoot(podman, "kill", name) : { program: podman.path, arguments: ["kill", name] };
