import type { TextRange } from "../base/text.ts";

/** A path as it is written, relative to the folder of the document. */
export interface WrittenPath {
  readonly range: TextRange;
  readonly path: string;
}
