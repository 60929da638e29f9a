/** Commands behind which nothing can be written: `${` without an end swallows what follows. */
import type { TextRange } from "../../../base/text.ts";
import { textBehind } from "../../../model/containerfile/sources.ts";
import type { Step } from "../../../model/containerfile/stages.ts";

export const isOpen = (step: Step, { start, end }: TextRange): boolean =>
  /\$\{[^}]*$/.test(textBehind(step, start).slice(0, end - start));
