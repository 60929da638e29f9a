/** Everything that the checks look at, asked once; asking changes nothing and never waits for a password. */

import { registryOf } from "../../tasks/references.ts";
import { imageName } from "../../tasks/values.ts";
import type { PodmanPresence, Rootfulness } from "../checks.ts";
import { ask, askRoot, checkRootful, findPodman, findStorage, hasImage, type Podman } from "../checks.ts";
import { usesHeredocs } from "../heredocs.ts";
import { isRecord, parseJson } from "../json.ts";
import { needsSudo, type Platform } from "../platform.ts";
import { type ImageFacts, inspectImage, inspectOwn } from "./images.ts";
import type { Disk, System } from "./system.ts";
import { findMachine, type VirtualMachine } from "./virtualMachine.ts";

/** What the project asks of the environment. */
export interface ProjectNeeds {
  readonly image: string;
  /** What the last FROM of its lineage names, where that is known. */
  readonly base?: string;
  readonly containerfile?: string;
  readonly output: string;
  /** Extra arguments of `podman build` and of the image builder. */
  readonly buildArguments: readonly string[];
  readonly builderArguments: readonly string[];
}

export interface Needs {
  readonly builder: string;
  readonly project?: ProjectNeeds;
}

/** What `podman info` says of the engine: on macOS and Windows, of the machine's. */
export interface Engine {
  readonly buildah?: string;
  /** `amd64`, `arm64`, … */
  readonly architecture?: string;
  /** What the kernel emulates, by the same names; undefined: not said. */
  readonly emulated?: readonly string[];
  readonly storage?: string;
  readonly storageFree?: number;
  /** Where it runs without the rights of root: how many ids it has for the owners of files, the user's own among them. */
  readonly ids?: number;
  /** storage.conf lets it unpack files that would belong to others. */
  readonly ignoresOwners?: boolean;
}

export interface Login {
  readonly registry: string;
  /** Whether images are pushed there, or only pulled from. */
  readonly push: boolean;
  /** Only root pulls from there. */
  readonly root: boolean;
  /** Name of the account; empty: nobody is logged in; undefined: sudo would ask for a password. */
  readonly account: string | undefined;
}

export interface Facts {
  readonly platform: Platform;
  /** The program. */
  readonly path: string;
  readonly needs: Needs;
  readonly podman: PodmanPresence;
  readonly engine: Engine;
  readonly rootfulness: Rootfulness;
  readonly machine: VirtualMachine | undefined;
  readonly image: ImageFacts;
  /** The image is in the storage of this user, too. */
  readonly ownImage: boolean;
  /** Of the project, in the storage of root or of this user. */
  readonly base: ImageFacts;
  /** The Containerfile. */
  readonly text: string;
  readonly now: number;
  readonly builder: ImageFacts;
  /** The registry of the builder is known to the network. */
  readonly builderReachable: boolean;
  readonly heredocs: boolean;
  readonly logins: readonly Login[];
  readonly storage: Disk | undefined;
  readonly output: Disk | undefined;
  /** SELinux of the host; undefined: there is none, or it lets everything pass. */
  readonly selinuxPolicy: "installed" | "missing" | "unknown" | undefined;
  readonly kvm: "usable" | "denied" | "missing";
  readonly user: string;
  /** `/etc/subuid` and `/etc/subgid`. */
  readonly subuid: string;
  readonly subgid: string;
  /** What gives their ids to podman is there. */
  readonly mapper: boolean;
  /** `/etc/os-release` of the host. */
  readonly release: string;
  /** The host is itself an image: packages are not simply installed there. */
  readonly imageBased: boolean;
}

export async function gatherFacts(podman: Podman, system: System, needs: Needs): Promise<Facts> {
  const presence = await findPodman(podman);
  const isThere = presence.kind === "found";
  const { project } = needs;
  const [host, engine, rootfulness, machine] = await Promise.all([
    hostFacts(podman, system),
    isThere ? findEngine(podman, system) : {},
    checkRootful(podman),
    isThere && podman.platform.kind === "machine" ? findMachine(podman) : undefined,
  ]);
  const absent: ImageFacts = { kind: "unknown" };
  const [image, ownImage, base, builder, logins, storage, output, text] = await Promise.all([
    isThere && project ? inspectImage(podman, project.image) : absent,
    isThere && project && imageName(project.image).kind === "ok" ? hasImage(podman, project.image) : false,
    isThere && project?.base !== undefined ? inspectBase(podman, project.base) : absent,
    isThere ? inspectImage(podman, needs.builder) : absent,
    isThere ? findLogins(podman, needs) : [],
    storageDisk(podman, system, engine),
    project ? system.disk(project.output) : undefined,
    project?.containerfile === undefined ? undefined : system.read(project.containerfile),
  ]);
  const registry = registryIn(needs.builder);
  return {
    ...host,
    platform: podman.platform,
    path: podman.path,
    needs,
    podman: presence,
    engine,
    rootfulness,
    machine,
    image,
    ownImage,
    base,
    text: text ?? "",
    now: system.now(),
    builder,
    builderReachable:
      builder.kind === "absent" && registry !== undefined ? await system.resolves(hostOf(registry)) : true,
    heredocs: usesHeredocs(text ?? ""),
    logins,
    storage,
    output,
  };
}

/** Whichever of the two builds: an image is built as root for an ISO, and else as this user. */
async function inspectBase(podman: Podman, base: string): Promise<ImageFacts> {
  const own = await inspectOwn(podman, base);
  return own.kind === "present" || !needsSudo(podman.platform) ? own : inspectImage(podman, base);
}

const hostOf = (registry: string): string => registry.replace(/:\d+$/, "");

async function hostFacts({ platform, run }: Podman, system: System) {
  const isLinux = platform.kind === "linux";
  const enforcing = isLinux && (await system.read("/sys/fs/selinux/enforce"))?.trim() === "1";
  const policy = enforcing && (await run({ program: "rpm", arguments: ["-q", "osbuild-selinux"] }));
  const selinuxPolicy: Facts["selinuxPolicy"] = !policy
    ? undefined
    : policy.kind !== "exited"
      ? "unknown"
      : policy.code === 0
        ? "installed"
        : "missing";
  return {
    selinuxPolicy,
    kvm: isLinux ? await system.access("/dev/kvm") : ("missing" as const),
    user: system.user,
    subuid: (isLinux && (await system.read("/etc/subuid"))) || "",
    subgid: (isLinux && (await system.read("/etc/subgid"))) || "",
    mapper: isLinux && (await run({ program: "newuidmap", arguments: [] })).kind !== "missing",
    release: (isLinux && (await system.read("/etc/os-release"))) || "",
    imageBased: isLinux && (await system.access("/run/ostree-booted")) !== "missing",
  };
}

export async function findEngine(podman: Podman, system: System): Promise<Engine> {
  const result = await ask(podman, "info", "--format", "json");
  const said = result.kind === "exited" && result.code === 0 ? parseJson(result.stdout) : undefined;
  const host = isRecord(said) && isRecord(said.host) ? said.host : {};
  const store = isRecord(said) && isRecord(said.store) ? said.store : {};
  const { buildahVersion: buildah, arch: architecture } = host;
  const { graphRoot: storage, graphRootAllocated: allocated, graphRootUsed: used } = store;
  const ids =
    isRecord(host.security) && host.security.rootless === true ? countIds(host.idMappings) : undefined;
  const options = isRecord(store.graphOptions) ? Object.entries(store.graphOptions) : [];
  const emulated = await findEmulated(host.emulatedArchitectures, podman.platform, system);
  return {
    ...(typeof buildah === "string" ? { buildah } : {}),
    ...(typeof architecture === "string" ? { architecture } : {}),
    ...(emulated ? { emulated } : {}),
    ...(ids === undefined ? {} : { ids }),
    ignoresOwners: options.some(([name, value]) => name.endsWith("ignore_chown_errors") && value === "true"),
    ...(typeof storage === "string" ? { storage } : {}),
    ...(typeof allocated === "number" && typeof used === "number" ? { storageFree: allocated - used } : {}),
  };
}

/** Of users or of groups, whichever are fewer. */
function countIds(mappings: unknown): number | undefined {
  if (!isRecord(mappings)) return undefined;
  const counts = [mappings.uidmap, mappings.gidmap].map((ranges) =>
    Array.isArray(ranges) ? ranges.reduce((sum, range) => sum + Number(range?.size), 0) : Number.NaN,
  );
  const fewest = Math.min(...counts);
  return Number.isNaN(fewest) ? undefined : fewest;
}

/** Newer versions of podman say it; on Linux the kernel says it itself. */
async function findEmulated(
  said: unknown,
  platform: Platform,
  system: System,
): Promise<readonly string[] | undefined> {
  if (Array.isArray(said)) return said.map((name) => String(name).replace(/^linux\//, ""));
  if (platform.kind !== "linux") return undefined;
  const registered = await system.list("/proc/sys/fs/binfmt_misc");
  return registered?.flatMap((name) =>
    name.startsWith("qemu-") ? [goArchitecture(name.slice("qemu-".length))] : [],
  );
}

const goNames: Readonly<Record<string, string>> = { x86_64: "amd64", aarch64: "arm64", i386: "386" };

/** The name that containers use for an architecture. */
export const goArchitecture = (name: string): string => goNames[name] ?? name;

/** The disk of root's storage: of the machine on macOS and Windows, which only podman sees. */
async function storageDisk(podman: Podman, system: System, engine: Engine): Promise<Disk | undefined> {
  if (podman.platform.kind === "linux") return system.disk(await findStorage(podman));
  return engine.storageFree === undefined ? undefined : { device: Number.NaN, free: engine.storageFree };
}

async function findLogins(podman: Podman, { builder, project }: Needs): Promise<readonly Login[]> {
  const push = registryIn(project?.image);
  const own = [push, registryIn(project?.base)];
  const registries = new Set([...own, registryIn(builder)].filter((one) => one !== undefined));
  return Promise.all(
    [...registries].map(async (registry) => {
      const root = !own.includes(registry);
      const result = await (root ? askRoot : ask)(podman, "login", "--get-login", registry);
      const account = result?.kind !== "exited" ? undefined : result.code === 0 ? result.stdout.trim() : "";
      return { registry, push: registry === push, root, account };
    }),
  );
}

/** Only of a name that is one: others must not become words of a command. */
const registryIn = (image: string | undefined): string | undefined =>
  image !== undefined && imageName(image).kind === "ok" ? registryOf(image) : undefined;
