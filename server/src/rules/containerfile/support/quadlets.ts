/** Quadlet files, of which a generator makes units when a machine boots (podman-systemd.unit(5)). */
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { baseNameOf } from "../../../model/shell/paths.ts";
import { valuesOf } from "../../../syntax/unit/unit.ts";
import { unitIn } from "./units.ts";

/** What each kind of file puts behind the stem of the unit's name. */
const suffixes: Readonly<Record<string, string>> = {
  container: "",
  kube: "",
  pod: "-pod",
  volume: "-volume",
  network: "-network",
  image: "-image",
  build: "-build",
  artifact: "-artifact",
};

const quadletName = /^([^/]+)\.(container|kube|pod|volume|network|image|build|artifact)$/;

export const isQuadlet = (path: string): boolean => quadletName.test(baseNameOf(path));

/** Where podman's generator looks, for the system and for users. */
export const quadletFolders: readonly string[] = ["/usr/share/containers/systemd", "/etc/containers/systemd"];

/** The quadlets of an image, by the name of the unit that will be made of each. */
export function generatedUnits(image: PublishedImage): ReadonlyMap<string, Entry> {
  const entries = quadletFolders.flatMap((folder) => image.state.below(folder));
  return new Map(
    entries.flatMap((entry) => (isQuadlet(entry.path) ? [[unitOf(entry), entry] as const] : [])),
  );
}

function unitOf(entry: Entry): string {
  const [, stem = "", kind = ""] = quadletName.exec(baseNameOf(entry.path)) ?? [];
  const unit = unitIn(entry);
  const named = unit && valuesOf(unit.syntax, sectionOf(kind), "ServiceName").at(-1)?.value;
  return `${named ?? stem + suffixes[kind]}.service`;
}

const sectionOf = (kind: string): string => kind.slice(0, 1).toUpperCase() + kind.slice(1);
