/** Folding in a Containerfile: instructions of several lines, here-documents, blocks of comments. */
import { shift } from "../../base/text.ts";
import type { ContainerfileSyntax } from "../../syntax/containerfile/containerfile.ts";
import { commentBlocks, type Fold } from "../folds.ts";

export const containerfileFoldings = (
  { instructions, comments }: ContainerfileSyntax,
  text: string,
): readonly Fold[] => [
  ...instructions.map(({ start, syntax: { source } }) => ({
    start,
    end: start + source.text.trimEnd().length,
  })),
  ...instructions.flatMap(({ start, syntax: { source } }) =>
    // The first one begins where its instruction does.
    source.heredocs
      .slice(1)
      .map(({ body }) => shift({ start: body.start, end: Math.max(body.start, body.end - 1) }, start)),
  ),
  ...commentBlocks(
    comments.map(({ range }) => range),
    text,
  ),
];
