/** A kickstart as features see it: a file of its own, or inside a string of a config, with the way to its places there. */
import type { LineIndex, TextRange } from "../../base/text.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";

export interface KickstartView {
  readonly model: KickstartModel;
  /** Versions of the installer that it is written for. */
  readonly targets: readonly string[];
  /** Lines of the document. */
  readonly lines: LineIndex;
  /** Where in the document the characters of `range` stand. */
  readonly place: (range: TextRange) => TextRange;
  /** The offset of the kickstart for one of the document; undefined outside. */
  readonly offsetAt: (offset: number) => number | undefined;
  /** How a line break is written there; undefined where none can stand. */
  readonly lineBreak: string | undefined;
}

export const viewOf = (
  model: KickstartModel,
  lines: LineIndex,
  targets: readonly string[],
): KickstartView => ({
  model,
  targets,
  lines,
  place: (range) => range,
  offsetAt: (offset) => offset,
  lineBreak: "\n",
});
