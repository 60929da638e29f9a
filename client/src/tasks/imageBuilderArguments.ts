/**
 * The command line of an image builder in its container.
 * Mounts and flags: README of osbuild/bootc-image-builder, where `--local` is deprecated and never passed, and
 * cmd/image-builder of osbuild/image-builder.
 */
import { asRoot, type Command, needsSudo, type Outcome, ok, type Platform } from "../environment/platform.ts";
import { programOf } from "./builders.ts";
import { placeOf } from "./imageTypes.ts";
import { absolutePath, firstRefusal, imageName, imageType, mountPath, plain, program } from "./values.ts";

/** Where root's images are, unless storage.conf says otherwise; the builder expects this path inside. */
export const CONTAINER_STORAGE = "/var/lib/containers/storage";

export type RootFileSystem = "ext4" | "xfs" | "btrfs";

export interface BuilderRun {
  readonly podman: string;
  /** Of the container. */
  readonly name: string;
  readonly builder: string;
  readonly image: string;
  /** Of one run, in the order that keeps the names of the files: see `runsOf`. */
  readonly imageTypes: readonly string[];
  /** A TOML or JSON file. */
  readonly config?: string;
  readonly output: string;
  /** Root's container storage, as the machine that runs the container sees it. */
  readonly storage: string;
  readonly rootfs?: RootFileSystem;
  readonly arguments: readonly string[];
}

/** In the builder, `/config.json` and `/config.toml` are read by their names. */
const configTarget = (config: string): string =>
  config.toLowerCase().endsWith(".json") ? "/config.json" : "/config.toml";

export function imageBuilder(build: BuilderRun, platform: Platform): Outcome<Command> {
  const linux = platform.kind === "linux" ? platform : { kind: "linux" as const, uid: 0, gid: 0 };
  const refused = firstRefusal([
    program(build.podman),
    imageName(build.builder),
    imageName(build.image),
    mountPath(build.output, platform),
    // Storage is on the Linux side everywhere: a path of the machine on macOS and Windows.
    mountPath(build.storage, linux),
    ...(build.config === undefined ? [] : [mountPath(build.config, platform)]),
    ...build.imageTypes.map(imageType),
    ...build.arguments.map(plain),
  ]);
  if (refused?.kind === "refused") return refused;
  const words = programOf(build.builder) === "bib" ? bibArguments(build, platform) : cliArguments(build);
  const command: Command = {
    program: build.podman,
    arguments: [...containerArguments(build), build.builder, ...words],
  };
  return ok(asRoot(command, platform));
}

/** Gives what the builder wrote to the user, where it cannot do so itself; undefined: it is theirs already. */
export function ownership(
  { builder, output, imageTypes }: Pick<BuilderRun, "builder" | "output" | "imageTypes">,
  platform: Platform,
): Outcome<Command> | undefined {
  if (programOf(builder) === "bib" || !needsSudo(platform) || platform.kind !== "linux") return undefined;
  const refused = firstRefusal([absolutePath(output, platform), ...imageTypes.map(imageType)]);
  if (refused?.kind === "refused") return refused;
  const folders = imageTypes.map((type) => `${output}/${placeOf(type).folder}`);
  const words = ["-Rh", `${platform.uid}:${platform.gid}`, "--", ...folders];
  return ok(asRoot({ program: "chown", arguments: words }, platform));
}

// No `-it`: without a terminal, the builder prints each stage on a line of its own, which can be read and kept.
const containerArguments = (build: BuilderRun): readonly string[] => [
  "run",
  "--rm",
  "--name",
  build.name,
  "--privileged",
  "--pull=newer",
  "--security-opt",
  "label=type:unconfined_t",
  ...(build.config === undefined ? [] : ["-v", `${build.config}:${configTarget(build.config)}:ro`]),
  "-v",
  `${build.output}:/output`,
  "-v",
  `${build.storage}:${CONTAINER_STORAGE}`,
];

/** One type; the file is called and put as bootc-image-builder would, so that whatever looks for it finds it. */
function cliArguments(build: BuilderRun): readonly string[] {
  const [type = ""] = build.imageTypes;
  const { folder, base } = placeOf(type);
  return [
    "build",
    "--bootc-ref",
    build.image,
    ...(build.rootfs === undefined ? [] : ["--bootc-default-fs", build.rootfs]),
    ...(build.config === undefined ? [] : ["--blueprint", configTarget(build.config)]),
    "--output-dir",
    `/output/${folder}`,
    ...(base === undefined ? [] : ["--output-name", base]),
    ...build.arguments,
    "--",
    type,
  ];
}

function bibArguments(build: BuilderRun, platform: Platform): readonly string[] {
  // Behind sudo the files would belong to root and could not be deleted from the editor.
  const owner = platform.kind === "linux" && platform.uid !== 0 ? platform : undefined;
  return [
    ...build.imageTypes.flatMap((type) => ["--type", type]),
    ...(build.rootfs === undefined ? [] : ["--rootfs", build.rootfs]),
    ...(owner ? ["--chown", `${owner.uid}:${owner.gid}`] : []),
    ...build.arguments,
    build.image,
  ];
}
