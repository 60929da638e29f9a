import type { TextRange } from "../../base/text.ts";

/** A text that stands inside another document (a kickstart inside a TOML string) and the way back to its places. */
export interface EmbeddedText {
  /** The text as its reader sees it: escapes decoded, joined lines joined. */
  readonly text: string;
  /** Where the character at `offset` of `text` begins in the document; the end of `text` maps to the end of its source. */
  toSource(offset: number): number;
}

/** From `decoded` on, `text` and its source run in step, the source beginning at `source`. */
export interface Step {
  readonly decoded: number;
  readonly source: number;
}

/** A text with the steps at which it and its source, which ends at `sourceEnd`, fall out of step; steps ascend. */
export function embeddedText(text: string, steps: readonly Step[], sourceEnd: number): EmbeddedText {
  return {
    text,
    toSource(offset) {
      if (offset >= text.length) return sourceEnd;
      const at = Math.max(0, offset);
      let low = 0;
      let high = steps.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((steps[middle] as Step).decoded <= at) low = middle;
        else high = middle - 1;
      }
      const step = steps[low];
      return step === undefined ? sourceEnd : step.source + at - step.decoded;
    },
  };
}

/** The same text in a source that has moved by `by`. */
export const movedText = ({ text, toSource }: EmbeddedText, by: number): EmbeddedText => ({
  text,
  toSource: (offset) => toSource(offset) + by,
});

/** Where the character at `offset` of the document stands in the embedded text; undefined outside. */
export function embeddedOffset({ text, toSource }: EmbeddedText, offset: number): number | undefined {
  if (offset < toSource(0) || offset > toSource(text.length)) return undefined;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (toSource(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The range of `document` in which the characters of `range` stand, the whole of an escape at its end included. */
export function sourceRange(
  { toSource }: EmbeddedText,
  { start, end }: TextRange,
  document: string,
): TextRange {
  const last = toSource(end - 1);
  const isWhole = end > start && document[last] !== "\\";
  return { start: toSource(start), end: isWhole ? last + 1 : toSource(end) };
}
