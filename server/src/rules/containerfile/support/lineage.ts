/** Questions about the order of things in the lineage of an image. */
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { PlacedCommand, PublishedImage } from "../../../model/containerfile/model.ts";
import type { Stage, Step } from "../../../model/containerfile/stages.ts";
import { isUnder } from "../../../model/shell/paths.ts";

/** `step` and all that comes after it. */
export const stepsSince = (image: PublishedImage, step: Step): readonly Step[] =>
  image.steps.slice(image.steps.indexOf(step));

/** Whether something that cannot be read runs in `step` or after it, and may undo what `step` did. */
export const isOpaqueSince = (image: PublishedImage, step: Step): boolean =>
  (image.opaque !== undefined || !image.complete) &&
  stepsSince(image, step).some(({ outcome }) => outcome.opaque !== undefined || !outcome.complete);

/**
 * Whether something below an unpacked archive, a clone or another tree goes away again: the names in it are
 * not known, so that what goes may be all there was.
 */
export const isTrimmed = (image: PublishedImage, { effect, path, step }: Entry): boolean =>
  effect.kind === "tree" &&
  stepsSince(image, step).some(({ outcome }) =>
    outcome.effects.some(
      (other) =>
        (other.kind === "delete" || other.kind === "empty" || other.kind === "move") &&
        other.path !== path &&
        isUnder(other.path, path),
    ),
  );

/** Whether `a` runs before `b`. */
export const isBefore = (a: PlacedCommand, b: PlacedCommand): boolean =>
  a.step === b.step
    ? a.step.outcome.commands.indexOf(a.facts) < a.step.outcome.commands.indexOf(b.facts)
    : a.step.start < b.step.start;

/** Images that are only tested have passwords and services that no machine will see. */
export const isTestStage = ({ name }: Stage): boolean => /(?:^|[-_])(?:tests?|ci)(?:$|[-_])/.test(name ?? "");
