/** Where nothing can be written: `${` without an end swallows what follows. */
import { beginningOfText, textBehind } from "../../../model/containerfile/sources.ts";
import type { Step } from "../../../model/containerfile/stages.ts";

/** Whether an expansion that begins anywhere before a place in a script goes on there. */
export function isOpen(step: Step, offset: number): boolean {
  const start = beginningOfText(offset);
  return /\$\{[^}]*$/.test(textBehind(step, start).slice(0, offset - start));
}
