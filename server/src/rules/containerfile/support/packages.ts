/** What package transactions install, and where the lineage deals with what they leave. */
import { remembering } from "../../../base/memory.ts";
import { packageManagers } from "../../../data/package-managers.ts";
import type { PlacedCommand, PublishedImage } from "../../../model/containerfile/model.ts";
import { mountsOf } from "../../../model/containerfile/run.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { CommandFacts, Effect } from "../../../model/shell/facts.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { isUnder } from "../../../model/shell/paths.ts";
import type { Argument } from "../../../model/shell/value.ts";

const managers = Object.keys(packageManagers);

/** The calls of package managers in the lineage. */
export const packageCommands = (image: PublishedImage): readonly PlacedCommand[] =>
  image.commands(...managers);

/** The packages that a command adds to the image. */
export function installedPackages(facts: CommandFacts): readonly Argument[] {
  const call = packageCall(facts.name, facts.args);
  const adds =
    call?.isTransaction && /^(?:install|in|localinstall|reinstall|-S\w*)$/.test(call.verb?.text ?? "");
  return adds && !facts.elsewhere ? call.packages : [];
}

/** Whether a mount of the step keeps what it writes below `folder` out of the image. */
export const hidesFolder = (step: Step, folder: string): boolean =>
  mountsOf(step.syntax, step.context).some(({ target }) => target !== undefined && isUnder(folder, target));

/** Whether the lineage deletes or moves something at or below `folder`. */
export const touchesBelow = (image: PublishedImage, folder: string): boolean =>
  removedPaths(image).some((path) => isUnder(path, folder));

const removedPaths = remembering((image: PublishedImage): readonly string[] =>
  image.steps.flatMap(({ outcome: { effects } }) =>
    effects.some(isRemoval) ? effects.filter(isRemoval).map(({ path }) => path) : [],
  ),
);

const isRemoval = ({ kind }: Effect): boolean => kind === "delete" || kind === "empty" || kind === "move";
