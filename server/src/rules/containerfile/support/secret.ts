/** Something that should be known to few, and stands in a file that many can read. */
import type { TextRange } from "../../../base/text.ts";

export interface Secret {
  readonly kind: "password" | "hash" | "empty" | "login" | "token";
  /** Relative to the step. */
  readonly range: TextRange;
}
