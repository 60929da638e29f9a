/** Files that are neither a regular file nor a link nor a folder. */
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";

export const isSpecial = ({ effect }: Entry): boolean =>
  effect.kind === "write" && (effect.by === "mknod" || effect.by === "mkfifo");

/** The import drops what lies in these folders, whatever it is. */
const dropped = /^\/(?:run|tmp|dev|proc|sys)(?:\/|$)/;

export const specialFiles = ({ state }: PublishedImage): readonly Entry[] =>
  state.below("/").filter((entry) => isSpecial(entry) && !dropped.test(entry.path));
