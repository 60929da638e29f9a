/** Folders in which a command keeps what it fetches, and whether any of that reaches the finished image. */
import type {
  ContainerfileModel,
  PlacedCommand,
  PublishedImage,
} from "../../../model/containerfile/model.ts";
import type { Change } from "../../../model/containerfile/outcome.ts";
import { segmentsOf } from "../../../model/shell/paths.ts";
import { isTaken } from "./leftovers.ts";
import { stepsSince } from "./lineage.ts";
import { hidesFolder } from "./packages.ts";

/** The published images that hold what `command` puts below `folder`. */
export const imagesKeeping = (
  file: ContainerfileModel,
  command: PlacedCommand,
  folder: string,
): readonly PublishedImage[] =>
  hidesFolder(command.step, folder)
    ? []
    : file.images.filter((image) => image.steps.includes(command.step) && !isCleared(image, command, folder));

/** Whether the lineage deletes `folder` once `command` has run. */
function isCleared(image: PublishedImage, { facts, step }: PlacedCommand, folder: string): boolean {
  const path = segmentsOf(folder);
  return stepsSince(image, step).some((one) =>
    one.outcome.changes.some(
      (change) => (one !== step || change.effect.range.start > facts.range.start) && takes(change, path),
    ),
  );
}

function takes({ effect, segments }: Change, path: readonly string[]): boolean {
  // Nothing is left of a folder whose whole content goes.
  const pattern = segments.at(-1) === "*" ? segments.slice(0, -1) : segments;
  if (effect.kind === "empty") return isTaken(path, pattern, effect.except);
  return (effect.kind === "delete" || effect.kind === "move") && isTaken(path, pattern);
}
