/** What package transactions install, and where the lineage deals with what they leave. */
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { mountsOf } from "../../../model/containerfile/run.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { isUnder } from "../../../model/shell/paths.ts";
import type { Argument } from "../../../model/shell/value.ts";

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
  image.steps.some(({ outcome }) =>
    outcome.effects.some(
      ({ kind, path }) => (kind === "delete" || kind === "empty" || kind === "move") && isUnder(path, folder),
    ),
  );
