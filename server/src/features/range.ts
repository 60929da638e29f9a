/** The one place where offsets become the protocol's ranges. */
import type { Range } from "vscode-languageserver-types";
import type { LineIndex, TextRange } from "../base/text.ts";

export const rangeOf = (lines: LineIndex, { start, end }: TextRange): Range => ({
  start: lines.position(start),
  end: lines.position(end),
});
