/** The command lines of `podman farm`: one build on several machines, joined to one image of several architectures. */
import { type Command, type Outcome, ok, type Platform, refuse } from "../environment/platform.ts";
import { destination } from "./references.ts";
import { absolutePath, firstRefusal, plain, program } from "./values.ts";

/** What bootc's base images are made for. */
export const farmPlatforms = [
  "linux/amd64",
  "linux/arm64",
  "linux/ppc64le",
  "linux/s390x",
  "linux/riscv64",
] as const;
export type FarmPlatform = (typeof farmPlatforms)[number];

export interface FarmBuild {
  readonly podman: string;
  readonly farm: string;
  /** Empty: the platform of each machine. */
  readonly platforms: readonly FarmPlatform[];
  /** This machine builds as well. */
  readonly local: boolean;
  /** In a registry: the machines push there, and the list of their images goes there. */
  readonly destination: string;
  readonly containerfile: string;
  readonly context: string;
  readonly target?: string;
  readonly arguments: readonly string[];
}

export function podmanFarmBuild(build: FarmBuild, platform: Platform): Outcome<Command> {
  const refused = firstRefusal([
    program(build.podman),
    farmName(build.farm),
    destination(build.destination),
    absolutePath(build.containerfile, platform),
    absolutePath(build.context, platform),
    plain(build.target ?? ""),
    ...build.arguments.map(plain),
  ]);
  if (refused?.kind === "refused") return refused;
  return ok({
    program: build.podman,
    arguments: [
      ...["farm", "build", "--farm", build.farm, `--local=${build.local}`],
      ...build.platforms.flatMap((name) => ["--platforms", name]),
      ...["--tag", build.destination, "--file", build.containerfile],
      ...(build.target === undefined ? [] : ["--target", build.target]),
      ...build.arguments,
      build.context,
    ],
  });
}

export interface NewFarm {
  readonly podman: string;
  readonly farm: string;
  readonly connections: readonly string[];
}

export function podmanFarmCreate({ podman, farm, connections }: NewFarm): Outcome<Command> {
  const refused = firstRefusal([program(podman), farmName(farm), ...connections.map(farmName)]);
  if (refused?.kind === "refused") return refused;
  return ok({ program: podman, arguments: ["farm", "create", farm, ...connections] });
}

/** podman takes any text; what begins with a dash it would take for an option. */
export const farmName = (value: string): Outcome<string> =>
  value === "" || value.startsWith("-") || value.length > 255 || /\p{Cc}|\p{Cf}/u.test(value)
    ? refuse({ kind: "farm", value })
    : plain(value);

/**
 * Whether this machine takes part. podman (5.x, pkg/farm) gives a machine that takes part a build of its own platform
 * even where others were asked for, so it only does where that is wanted.
 * @param architecture as Node names it
 */
export function buildsHere(wanted: readonly FarmPlatform[], architecture: string): boolean {
  const names: Readonly<Record<string, string>> = { x64: "amd64", ppc64: "ppc64le" };
  const own = `linux/${names[architecture] ?? architecture}`;
  return wanted.length === 0 || wanted.some((platform) => platform === own);
}
