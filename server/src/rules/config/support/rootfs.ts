/** The root file system of the image that a config is for, as the builder asks the container for it. */
import { remembering } from "../../../base/memory.ts";
import { installFolders } from "../../../data/install-config.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import type { TomlItem } from "../../../syntax/toml/tree.ts";
import { installFiles } from "../../containerfile/support/install-shape.ts";
import { bootedImages } from "../../containerfile/support/published.ts";
import { isKnown } from "../../containerfile/support/toml-file.ts";
import type { ConfigSubject } from "./subject.ts";
import { textOf } from "./values.ts";

/** What the user says, or else the Containerfile. */
export const rootfsOf = ({ rootfs, containerfile }: ConfigSubject): string | undefined =>
  rootfs ?? (containerfile && rootfsIn(containerfile.model));

/** The one that the image of the file brings; undefined where that leaves a doubt. */
export const rootfsIn = remembering((file: ContainerfileModel): string | undefined => {
  const [image, ...others] = bootedImages(file);
  if (image === undefined || others.length > 0 || image.opaque || !image.complete) return undefined;
  const { origin } = image.root;
  if (origin.kind !== "image" || origin.match.kind !== "bootc") return undefined;
  const files = installFiles(file);
  const entries = installFolders.flatMap((folder) => image.state.below(folder));
  // Whatever else lies there may say another one, or take it away.
  if (files.some(({ verdict }) => !verdict.valid) || entries.length > files.length) return undefined;
  const types = new Set(files.flatMap(({ root }) => typesIn(root.get("install"))));
  if (origin.match.base.defaultRootfs !== undefined) types.add(origin.match.base.defaultRootfs);
  const [type, ...more] = types;
  return more.length > 0 || type === undefined || !isKnown(type) ? undefined : type;
});

function typesIn(install: TomlItem | undefined): readonly string[] {
  const root = memberOf(memberOf(install, "filesystem"), "root");
  return [memberOf(install, "root-fs-type"), memberOf(root, "type")].flatMap((item) => textOf(item) ?? []);
}

const memberOf = (item: TomlItem | undefined, name: string): TomlItem | undefined =>
  item?.kind === "table" ? item.get(name) : undefined;
