/** What is known of a password's place. */
import type { TextRange } from "../../base/text.ts";
import type { Edit } from "../../rules/rule.ts";

export interface PlacedPassword {
  /** Whose password it is, where the file says that. */
  readonly account: string | undefined;
  /** The password as it stands there now; where there is none, what is to get one. */
  readonly value: TextRange;
  /** The texts hold `hashStandIn` where the hash goes. */
  readonly edits: readonly Edit[];
}

/** Whether the ranges share a place; those that lie side by side do. */
export const touches = (a: TextRange, b: TextRange): boolean => a.start <= b.end && b.start <= a.end;
