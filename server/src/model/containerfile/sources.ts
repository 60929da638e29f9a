/**
 * One number space for all that an instruction reads. Offsets in the instruction's own text count from its first
 * letter; each file that it reaches – a script that RUN calls, a file that COPY brings – gets a window far behind
 * it, so that a range says by itself which text it lies in (as compilers do it for included files).
 */
import type { TextRange } from "../../base/text.ts";

/** A text that an instruction reads, and where it stands. */
export interface Source {
  readonly text: string;
  /** The file; undefined for a here-document further up in the Containerfile. */
  readonly uri: string | undefined;
  /** Where the text begins in its file. */
  readonly start: number;
}

/** A range of a document. */
export interface SourcePlace extends TextRange {
  /** Another file than the Containerfile. */
  readonly uri?: string;
  /** The instruction that reads that file. */
  readonly via?: TextRange;
}

/** Behind the longest Containerfile that is analysed; all windows together still count in small integers. */
const firstWindow = 2 ** 23;
export const windowSize = 2 ** 21;
export const mostWindows = 1_000;

export const windowStart = (index: number): number => firstWindow + index * windowSize;

/** Whether an offset counts in the instruction's own text. */
const isOwn = (offset: number): boolean => offset < firstWindow;

interface Reader {
  readonly start: number;
  readonly syntax: { readonly source: { readonly text: string } };
  /** None where only the instruction's own text is meant. */
  readonly sources?: readonly Source[];
}

/** The place in its document of a range that a step names. */
export function placeIn(step: Reader, { start, end }: TextRange): SourcePlace {
  if (isOwn(start)) return { start: step.start + start, end: step.start + end };
  const index = Math.floor((start - firstWindow) / windowSize);
  const via = { start: step.start, end: step.start + step.syntax.source.text.trimEnd().length };
  const source = step.sources?.[index];
  if (!source) return via;
  const by = source.start - windowStart(index);
  return {
    start: start + by,
    end: end + by,
    ...(source.uri !== undefined && { uri: source.uri, via }),
  };
}

/** Where the text begins that a place lies in. */
export const beginningOfText = (offset: number): number =>
  isOwn(offset) ? 0 : windowStart(Math.floor((offset - firstWindow) / windowSize));

/** What stands behind a place in the text that it lies in. */
export function textBehind(step: Reader, offset: number): string {
  if (isOwn(offset)) return step.syntax.source.text.slice(offset);
  const index = Math.floor((offset - firstWindow) / windowSize);
  return step.sources?.[index]?.text.slice(offset - windowStart(index)) ?? "";
}
