/** The files of the build context that COPY and ADD name; the context is the folder of the Containerfile. */
import { shift } from "../../base/text.ts";
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import type { InstructionSyntax } from "../../syntax/containerfile/instruction.ts";
import type { WrittenPath } from "../written-path.ts";

export const containerfileLinks = ({ syntax }: ContainerfileModel): readonly WrittenPath[] =>
  syntax.instructions.flatMap((placed) => {
    const { keyword, flags, words } = placed.syntax;
    if ((keyword !== "COPY" && keyword !== "ADD") || flags.some(({ name }) => name === "from")) return [];
    return words
      .slice(0, -1)
      .filter(
        ({ text, range }) => !/^$|[$*?[\]\\]|^[a-z]+:/i.test(text) && isOnHeader(range.start, placed.syntax),
      )
      .map(({ text, range }) => ({ range: shift(range, placed.start), path: text }));
  });

const isOnHeader = (start: number, { source }: InstructionSyntax): boolean =>
  start < source.headerEnd &&
  !source.heredocs.some(({ opening }) => opening.start <= start && start < opening.end);
