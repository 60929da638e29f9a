/** The command lines of `podman push`, `pull` and `login`. */
import { asRoot, type Command, type Outcome, ok, type Platform } from "../environment/platform.ts";
import { accountName, destination, registryName } from "./references.ts";
import { firstRefusal, imageName, plain, program } from "./values.ts";

interface Call {
  readonly podman: string;
  /** With root's storage and root's log-ins, which the image builder uses. */
  readonly root: boolean;
}

const command = ({ podman, root }: Call, words: readonly string[], platform: Platform): Outcome<Command> => {
  const plain: Command = { program: podman, arguments: words };
  return ok(root ? asRoot(plain, platform) : plain);
};

export interface Push extends Call {
  readonly image: string;
  readonly destination: string;
  /** Where podman writes the digest that the manifest has in the registry. */
  readonly digestFile: string;
}

export function podmanPush(push: Push, platform: Platform): Outcome<Command> {
  const refused = firstRefusal([program(push.podman), imageName(push.image), destination(push.destination)]);
  if (refused?.kind === "refused") return refused;
  // Older clients of a virtual machine take the option and write nothing.
  const isWritten = platform.kind === "linux" && plain(push.digestFile).kind === "ok";
  const digest = isWritten ? [`--digestfile=${push.digestFile}`] : [];
  return command(push, ["push", ...digest, push.image, `docker://${push.destination}`], platform);
}

export interface Pull extends Call {
  readonly image: string;
}

export function podmanPull(pull: Pull, platform: Platform): Outcome<Command> {
  const refused = firstRefusal([program(pull.podman), imageName(pull.image)]);
  if (refused?.kind === "refused") return refused;
  return command(pull, ["pull", pull.image], platform);
}

export interface Login extends Call {
  readonly registry: string;
  readonly account: string;
}

/** No password: podman asks for it in the terminal, where nothing but podman sees what is typed. */
export function podmanLogin(login: Login, platform: Platform): Outcome<Command> {
  const refused = firstRefusal([
    program(login.podman),
    registryName(login.registry),
    accountName(login.account),
  ]);
  if (refused?.kind === "refused") return refused;
  return command(login, ["login", `--username=${login.account}`, login.registry], platform);
}
