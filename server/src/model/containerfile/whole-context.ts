/** Whether a file copies its whole build context, and whether something is left out of that. */
import type { InstructionSyntax, Word } from "../../syntax/containerfile/instruction.ts";
import type { ContextFiles } from "./context-files.ts";
import type { Stage } from "./stages.ts";

/** The word of a COPY or ADD that names the whole build context. */
export function copiesWholeContext({ keyword, words, flags }: InstructionSyntax): Word | undefined {
  if ((keyword !== "COPY" && keyword !== "ADD") || flags.some(({ name }) => name === "from"))
    return undefined;
  return words.slice(0, -1).find(({ text }) => /^(?:\.?\/)?\.?$/.test(text));
}

const ignoreFiles = [".containerignore", ".dockerignore"];

/** `unfiltered`: no file says what to leave out; undefined where nothing of the context is known, or asked for. */
export function wholeContextOf(
  stages: readonly Stage[],
  files: ContextFiles,
): "filtered" | "unfiltered" | undefined {
  if (!stages.some(({ steps }) => steps.some(({ syntax }) => copiesWholeContext(syntax)))) return undefined;
  if (ignoreFiles.some((name) => files.kind(name) === "file")) return "filtered";
  const names = files.filesBelow("");
  return (
    names &&
    (names.some((name) => /^[^/]+\.(?:container|docker)ignore$/.test(name)) ? "filtered" : "unfiltered")
  );
}
