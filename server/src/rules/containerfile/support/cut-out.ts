/** Takes commands out of the instruction that they stand in. */
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import type { Edit } from "../../rule.ts";
import { deletion } from "./build-breaker.ts";

/** The edits for a command that always runs, and that stands in the instruction itself rather than in a script. */
export const cutOut = (file: ContainerfileModel, command: PlacedCommand): readonly Edit[] | undefined =>
  /^(?:none|unheeded)$/.test(command.facts.guard) &&
  command.facts.range.end <= command.step.syntax.source.text.length
    ? deletion(file, command)
    : undefined;
