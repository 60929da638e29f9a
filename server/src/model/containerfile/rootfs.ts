/** The root file system that an image names for whatever installs it. */
import { installFolders } from "../../data/install-config.ts";
import type { PublishedImage } from "./model.ts";

/** Whether the text of a file in bootc's install folders says it. */
export const namesRootfs = (content: string): boolean => /\b(?:root-fs-type|type)\s*=/.test(content);

/** Whether the build surely adds a file that says it. */
export const setsRootfs = ({ state }: PublishedImage): boolean =>
  installFolders.some((folder) =>
    state
      .below(folder)
      .some(
        ({ effect }) =>
          effect.kind === "write" &&
          effect.certainty === "sure" &&
          effect.content !== undefined &&
          namesRootfs(effect.content),
      ),
  );
