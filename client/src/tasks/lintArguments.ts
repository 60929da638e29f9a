/** The command line that runs `bootc container lint` in an image. */
import { type Command, type Outcome, ok } from "../environment/platform.ts";
import { firstRefusal, imageName, program } from "./values.ts";

export interface ImageLint {
  readonly podman: string;
  readonly image: string;
  /** Of the container. */
  readonly name: string;
  /** Not only the first five entries of each check; older versions of bootc refuse to list more. */
  readonly all: boolean;
}

/** The image's own files are read and nothing else: no pull, no network, no entry point of its own. */
export function podmanLint({ podman, image, name, all }: ImageLint): Outcome<Command> {
  const refused = firstRefusal([program(podman), imageName(image)]);
  if (refused?.kind === "refused") return refused;
  const run = [
    "run",
    "--rm",
    "--name",
    name,
    "--pull=never",
    "--network=none",
    "--entrypoint",
    "bootc",
    image,
  ];
  return ok({
    program: podman,
    arguments: [...run, "container", "lint", ...(all ? ["--no-truncate"] : [])],
  });
}
