/** Parts of a file to fold. */
import type { TextRange } from "../base/text.ts";

/** A part to fold; `kind` is the protocol's. */
export interface Fold extends TextRange {
  readonly kind?: "comment";
}

/** Comments on consecutive lines, told by their ranges, which ascend. */
export function commentBlocks(comments: readonly TextRange[], text: string): readonly Fold[] {
  const blocks: { start: number; end: number; kind: "comment" }[] = [];
  for (const { start, end } of comments) {
    const last = blocks.at(-1);
    if (last !== undefined && /^(?:\r\n|\r|\n)[ \t]*$/.test(text.slice(last.end, start))) last.end = end;
    else blocks.push({ start, end, kind: "comment" });
  }
  return blocks;
}
