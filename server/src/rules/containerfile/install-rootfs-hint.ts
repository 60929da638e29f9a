/** Images whose installer must be told the root file system each time. */
import { installFolders } from "../../data/install-config.ts";
import { type ContainerfileModel, fromPlace, type PublishedImage } from "../../model/containerfile/model.ts";
import { namesRootfs } from "../../model/containerfile/rootfs.ts";
import { parentOf } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import { isTestStage } from "./support/lineage.ts";
import { fileInstruction, insertedBelow } from "./support/writing.ts";

const path = "/usr/lib/bootc/install/50-rootfs.toml";

export const rule = defineRule(
  {
    id: "install-rootfs-hint",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/bootc-image-builder/blob/main/README.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/man/bootc-install-config.5.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const image of file.images) {
      if (!lacksDefault(image) || mayBeConfigured(image) || isTestStage(image.stage)) continue;
      const lines = ["[install.filesystem.root]", 'type = "xfs"'];
      report({
        message: "missing",
        at: fromPlace(image.stage),
        fixes: [
          {
            title: "add",
            args: { path },
            edits: () => [insertedBelow(file, image.stage.from, fileInstruction(file, path, lines))],
          },
        ],
      });
    }
  },
);

const lacksDefault = ({ root: { origin } }: PublishedImage): boolean =>
  origin.kind === "image" && origin.match.kind === "bootc" && origin.match.base.rootfsNeeded === true;

/** Files that cannot be read, and trees around the folders, may say it. */
const mayBeConfigured = (image: PublishedImage): boolean =>
  image.opaque !== undefined ||
  !image.complete ||
  installFolders.some(
    (folder) =>
      image.state
        .below(folder)
        .some(
          ({ effect }) => effect.kind === "tree" || (effect.kind === "write" && saysType(effect.content)),
        ) || liesInTree(image, folder),
  );

const saysType = (content: string | undefined): boolean => content === undefined || namesRootfs(content);

function liesInTree({ state }: PublishedImage, folder: string): boolean {
  for (let at = folder; ; at = parentOf(at)) {
    if (state.get(at)?.effect.kind === "tree") return true;
    if (at === "/") return false;
  }
}
