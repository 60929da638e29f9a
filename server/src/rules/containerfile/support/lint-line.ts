/** The line that has bootc check the image at the end of a build. */
import type { ContainerfileModel, PublishedImage } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { Edit } from "../../rule.ts";
import { insertedBelow } from "./writing.ts";

/** Whether a step changes the file system; LABEL, CMD and the like may follow the lint. */
export const changesFiles = ({ syntax }: Step): boolean => /^(?:RUN|COPY|ADD)$/.test(syntax.keyword);

/** Puts the line behind the last change of the published stage; a SHELL that is none gets nothing to read. */
export function lintInsertion(file: ContainerfileModel, { stage }: PublishedImage): Edit {
  const last = stage.steps.findLast(changesFiles);
  const context = last?.outcome.context ?? stage.steps[0]?.context;
  const line = context?.shellIsPosix === false ? '["bootc", "container", "lint"]' : "bootc container lint";
  return insertedBelow(file, last ?? stage.from, `RUN ${line}`);
}
