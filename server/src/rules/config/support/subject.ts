/** What a rule for configs looks at. */
import type { Builder } from "../../../data/blueprint.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";

export interface ConfigSubject {
  readonly model: ConfigModel;
  /** The image type that is built from the config, where it is known. */
  readonly imageType?: string;
  readonly builder: Builder;
  /** The file system of `/` that the user names; else the container's own, which `rootfsOf` knows. */
  readonly rootfs?: "ext4" | "xfs" | "btrfs";
  /** The Containerfile of the project, where it has exactly one; read without the files of its build context. */
  readonly containerfile?: { readonly uri: string; readonly model: ContainerfileModel };
}
