/** Instructions that fixes write, and where they put them. */
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import { parentOf } from "../../../model/shell/paths.ts";
import type { Edit, Place } from "../../rule.ts";

/** An instruction that writes a small file: a here-document only where the file already uses them. */
export function fileInstruction(
  file: ContainerfileModel,
  path: string,
  lines: readonly string[],
  afterwards?: string,
): string {
  const usesHeredocs = file.syntax.instructions.some(({ syntax }) => syntax.source.heredocs.length > 0);
  if (usesHeredocs) {
    const copy = [`COPY <<'EOF' ${path}`, ...lines, "EOF"].join(breakOf(file));
    return afterwards ? `${copy}${breakOf(file)}RUN ${afterwards}` : copy;
  }
  const words = lines.map((line) => `'${line.replaceAll("'", "'\\''")}'`).join(" ");
  return `RUN printf '%s\\n' ${words} > ${path}${afterwards ? ` && ${afterwards}` : ""}`;
}

/** The same for a folder that the base may not have: COPY makes it, a redirection does not. */
export const fileInNewFolder = (...file: Parameters<typeof fileInstruction>): string =>
  fileInstruction(...file).replace(/^RUN /, `RUN mkdir -p ${parentOf(file[1])} && `);

/** An instruction at its place: a step, or the FROM above the steps. */
type Placed = Pick<Step, "start" | "syntax">;

export const breakOf = (file: ContainerfileModel): string => (file.text.includes("\r\n") ? "\r\n" : "\n");

export const placeOfStep = (step: Placed): Place => ({
  start: step.start,
  end: step.start + step.syntax.source.text.length,
});

export function insertedBelow(file: ContainerfileModel, step: Placed, instruction: string): Edit {
  const { start, end } = placeOfStep(step);
  // Looking further back would take a time that grows with the square of the blanks.
  const open = openEnd(file.text.slice(Math.max(start, end - 200), end), file.syntax.escape);
  return { place: { start: end - open, end }, text: `${breakOf(file)}${instruction}` };
}

/** The last instruction of a file may end in a continuation, which would swallow whatever comes behind it. */
const openEnd = (text: string, escape: string): number =>
  (escape === "`" ? /[ \t]*`\s*$/ : /[ \t]*\\\s*$/).exec(text)?.[0].length ?? 0;

export const insertedAbove = (file: ContainerfileModel, step: Step, instruction: string): Edit => ({
  place: { start: step.start, end: step.start },
  text: `${instruction}${breakOf(file)}`,
});

export const replaced = (step: Step, instruction: string): Edit => ({
  place: placeOfStep(step),
  text: instruction,
});

/** Puts a flag between a keyword (with its flags) and its arguments. */
export function flagAdded(step: Step, flag: string): Edit {
  const start = step.start + step.syntax.argumentRange.start;
  return { place: { start, end: start }, text: `${flag} ` };
}

/** Deletes a step together with its line break. */
export function removedStep(file: ContainerfileModel, step: Step): Edit {
  const { start, end } = placeOfStep(step);
  const lineBreak = /^[ \t]*\r?\n/.exec(file.text.slice(end))?.[0] ?? "";
  return { place: { start, end: end + lineBreak.length }, text: "" };
}
