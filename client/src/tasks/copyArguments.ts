/** The command lines that bring an image from the storage of its user into root's, where the image builder looks. */
import { asRoot, type Command, type Outcome, ok, type Platform } from "../environment/platform.ts";
import { absolutePath, firstRefusal, imageName, plain, program } from "./values.ts";

/** `scp`: podman calls itself as root; `file`: two steps, through a file. */
export type CopyWay = "scp" | "file";

export interface Copy {
  readonly podman: string;
  readonly image: string;
  readonly way: CopyWay;
  /** Of the way through a file; it must not be there yet. */
  readonly file: string;
  /** Of a podman machine: the connection that reaches the storage of its user. */
  readonly connection?: string;
}

const ROOT_STORE = "root@localhost::";

/** podman calls sudo for its copy itself. */
export const runsAsRoot = ({ program, arguments: words }: Command): boolean =>
  program === "sudo" || words.includes(ROOT_STORE);

export const scp = (podman: string, image: string): Command => ({
  program: podman,
  arguments: ["image", "scp", image, ROOT_STORE],
});

/** Remote clients know no `image scp`. */
export const copyWays = (platform: Platform): readonly CopyWay[] =>
  platform.kind === "linux" ? ["scp", "file"] : ["file"];

export function copyImage(copy: Copy, platform: Platform): Outcome<readonly Command[]> {
  const { podman, image, way, file, connection = "" } = copy;
  const refused = firstRefusal([
    program(podman),
    imageName(image),
    absolutePath(file, platform),
    connection === "" ? ok("") : program(connection),
    plain(connection),
  ]);
  if (refused?.kind === "refused") return refused;
  const call = (...words: readonly string[]): Command => ({ program: podman, arguments: words });
  if (way === "scp") return ok([scp(podman, image)]);
  const own = connection === "" ? [] : ["--connection", connection];
  return ok([call(...own, "save", "--output", file, image), asRoot(call("load", "--input", file), platform)]);
}
