/** The command line of `podman build`. */
import { asRoot, type Command, type Outcome, ok, type Platform } from "../environment/platform.ts";
import { absolutePath, firstRefusal, imageName, plain, program } from "./values.ts";

export interface ImageBuild {
  readonly podman: string;
  /** Absolute paths, so that a file called `-x` is no option. */
  readonly containerfile: string;
  readonly context: string;
  readonly tag: string;
  /** The stage to stop at, where it is not the last one of the file. */
  readonly target?: string;
  readonly arguments: readonly string[];
  /** Into root's storage, where the image builder looks for it. */
  readonly root: boolean;
}

export function podmanBuild(build: ImageBuild, platform: Platform): Outcome<Command> {
  const refused = firstRefusal([
    program(build.podman),
    absolutePath(build.containerfile, platform),
    absolutePath(build.context, platform),
    imageName(build.tag),
    plain(build.target ?? ""),
    ...build.arguments.map(plain),
  ]);
  if (refused?.kind === "refused") return refused;
  const command: Command = {
    program: build.podman,
    arguments: [
      "build",
      "--file",
      build.containerfile,
      "--tag",
      build.tag,
      ...(build.target === undefined ? [] : ["--target", build.target]),
      ...build.arguments,
      build.context,
    ],
  };
  return ok(build.root ? asRoot(command, platform) : command);
}
