/** Folders of the image that may hold more than can be read. */
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { parentOf } from "../../../model/shell/paths.ts";

/** Whether a tree lies around or below one of the folders, or a file whose text is not known. */
export const mayHoldMore = (image: PublishedImage, ...folders: readonly string[]): boolean =>
  folders.some(
    (folder) =>
      withParents(folder).some((path) => image.state.get(path)?.effect.kind === "tree") ||
      image.state
        .below(folder)
        .some(
          ({ effect }) => effect.kind === "tree" || (effect.kind === "write" && effect.content === undefined),
        ),
  );

const withParents = (path: string): readonly string[] =>
  path === "/" ? ["/"] : [path, ...withParents(parentOf(path))];
