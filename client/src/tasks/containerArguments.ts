/** The command line that runs the image as a container, to look around in it. */
import { asRoot, type Command, type Outcome, ok, type Platform } from "../environment/platform.ts";
import { firstRefusal, imageName, program } from "./values.ts";

export const containerEntries = ["shell", "systemd"] as const;
/** Where a look begins: at a prompt, or with the services of the image started. */
export type ContainerEntry = (typeof containerEntries)[number];

export interface ContainerRun {
  readonly podman: string;
  readonly image: string;
  /** Its own, so that it can be ended. */
  readonly name: string;
  readonly entry: ContainerEntry;
  readonly root: boolean;
}

/** Not every image has bash. What was the last command typed is no failure: only podman's own codes are. */
const SHELL = "if command -v bash >/dev/null; then bash; else sh; fi; exit 0";

/**
 * Neither pulls nor has more rights than any container. Given as a command, `/sbin/init` makes podman prepare what
 * systemd needs (`--systemd=true` is its default), so that nothing has to be privileged.
 */
export function podmanRun(run: ContainerRun, platform: Platform): Outcome<Command> {
  const refused = firstRefusal([program(run.podman), imageName(run.image)]);
  if (refused?.kind === "refused") return refused;
  const options = ["run", "--rm", "--interactive", "--tty", "--pull=never", "--name", run.name];
  const words =
    run.entry === "shell"
      ? [...options, "--entrypoint", "sh", run.image, "-c", SHELL]
      : [...options, run.image, "/sbin/init"];
  return inStorage(run, words, platform);
}

/** A shell in the container that runs already. */
export const podmanExec = (
  run: Pick<ContainerRun, "podman" | "name" | "root">,
  platform: Platform,
): Outcome<Command> =>
  inStorage(run, ["exec", "--interactive", "--tty", run.name, "sh", "-c", SHELL], platform);

const inStorage = (
  { podman, root }: Pick<ContainerRun, "podman" | "root">,
  words: readonly string[],
  platform: Platform,
): Outcome<Command> => {
  const command: Command = { program: podman, arguments: words };
  return ok(root ? asRoot(command, platform) : command);
};
