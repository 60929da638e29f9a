/** What is known of a word once variables are filled in. */
import type { TextRange } from "../../base/text.ts";

/**
 * `sure`: written literally and unconditionally; `likely`: from a default, a loop or below a condition;
 * `unknown`: part of the text comes from something that only the build knows.
 */
export type Certainty = "sure" | "likely" | "unknown";

/** Stands in a text for what only the build knows: `/usr/lib/modules/$(uname -r)/x` keeps its prefix and suffix. */
export const HOLE = "\u0000";

export interface Value {
  readonly text: string;
  readonly certainty: Certainty;
}

/** One word of a command after expansion. Ranges are relative to the instruction (or script) that holds it. */
export interface Argument extends Value {
  readonly range: TextRange;
  /** Holds a pattern character outside quotes. */
  readonly glob: boolean;
  /** Holds quotes or escapes, so that its text is not what stands in the file. */
  readonly quoted: boolean;
}

const ranks: readonly Certainty[] = ["sure", "likely", "unknown"];

/** The weaker of two certainties. */
export const weaker = (a: Certainty, b: Certainty): Certainty =>
  ranks.indexOf(a) > ranks.indexOf(b) ? a : b;

export const unknownValue: Value = { text: HOLE, certainty: "unknown" };

export const sure = (text: string): Value => ({ text, certainty: "sure" });

/** Joins values to one text. */
export function concatenated(values: readonly Value[]): Value {
  let text = "";
  let certainty: Certainty = "sure";
  for (const value of values) {
    text += value.text;
    certainty = weaker(certainty, value.certainty);
  }
  return { text, certainty };
}

/** Marks a value as no more than likely: it was assigned below a condition, or is a default that a build may override. */
export const likely = (value: Value): Value => ({
  text: value.text,
  certainty: weaker(value.certainty, "likely"),
});
