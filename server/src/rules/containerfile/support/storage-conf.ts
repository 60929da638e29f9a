/** podman's storage.conf, and whether it makes bootc's images visible to every container. */
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";

export const bootcStore = "/usr/lib/bootc/storage";

const files = [
  "/etc/containers/storage.conf",
  "/etc/containers/storage.conf.d",
  "/usr/share/containers/storage.conf",
  "/usr/share/containers/storage.conf.d",
];

export const storageEntries = ({ state }: PublishedImage): readonly Entry[] =>
  files.flatMap((path) => state.below(path)).filter(({ effect }) => effect.kind === "write");

/** Also where a file cannot be read. */
export const mayUseStoreGlobally = (image: PublishedImage): boolean =>
  storageEntries(image).some(
    ({ effect }) => effect.kind === "write" && (effect.content?.includes(bootcStore) ?? true),
  );
