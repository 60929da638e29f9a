/** The storage in which builds without the rights of root leave their image, and where the image builder does not look. */
import { ask, hasImage, type Podman } from "./checks.ts";
import { findMachine } from "./doctor/virtualMachine.ts";
import { needsSudo } from "./platform.ts";

export interface OwnStore {
  /** Of a podman machine: what reaches its user's storage, also when the machine is rootful by now. */
  readonly connection?: string;
}

/** undefined: the image is not in such a storage, or there is none. */
export async function findInOwnStore(podman: Podman, image: string): Promise<OwnStore | undefined> {
  if (podman.platform.kind === "linux")
    return needsSudo(podman.platform) && (await hasImage(podman, image)) ? {} : undefined;
  // podman makes two connections to a machine: one of its name for the user, and one that ends in -root.
  const connection = (await findMachine(podman))?.name;
  if (connection === undefined || connection.startsWith("-")) return undefined;
  const result = await ask(podman, "--connection", connection, "image", "exists", image);
  return result.kind === "exited" && result.code === 0 ? { connection } : undefined;
}
