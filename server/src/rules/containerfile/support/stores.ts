/** Folders in which a command keeps what it fetches, and whether any of that reaches the finished image. */
import { remembering } from "../../../base/memory.ts";
import { canonical } from "../../../model/containerfile/context.ts";
import type {
  ContainerfileModel,
  PlacedCommand,
  PublishedImage,
} from "../../../model/containerfile/model.ts";
import type { Change } from "../../../model/containerfile/outcome.ts";
import { segmentsOf } from "../../../model/shell/paths.ts";
import { imagesOf } from "./images-of.ts";
import { isTaken } from "./leftovers.ts";
import { hidesFolder } from "./packages.ts";

/** The published images that hold what `command` puts below `folder`. */
export function imagesKeeping(
  file: ContainerfileModel,
  command: PlacedCommand,
  folder: string,
): readonly PublishedImage[] {
  const { step } = command;
  const real = canonical(folder, step.context.layout);
  if (hidesFolder(step, folder) || hidesFolder(step, real)) return [];
  return imagesOf(file, step).filter((image) => !isCleared(image, command, real));
}

/** Everything that the lineage takes away, and which of its steps does. */
const removalsOf = remembering((image: PublishedImage) =>
  image.steps.flatMap(({ outcome }, index) =>
    outcome.changes
      .filter(({ effect }) => /^(?:delete|empty|move)$/.test(effect.kind))
      .map((change) => ({ change, index })),
  ),
);

/** Whether the lineage deletes `folder` once `command` has run. */
function isCleared(image: PublishedImage, { facts, step }: PlacedCommand, folder: string): boolean {
  const removals = removalsOf(image);
  if (removals.length === 0) return false;
  const path = segmentsOf(folder);
  const own = image.steps.indexOf(step);
  return removals.some(
    ({ change, index }) =>
      (index > own || (index === own && change.effect.range.start > facts.range.start)) &&
      takes(change, path),
  );
}

function takes({ effect, segments }: Change, path: readonly string[]): boolean {
  // Nothing is left of a folder whose whole content goes.
  const pattern = segments.at(-1) === "*" ? segments.slice(0, -1) : segments;
  return isTaken(path, pattern, effect.kind === "empty" ? effect.except : undefined);
}
