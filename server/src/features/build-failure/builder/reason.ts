/** A table of what the image builder may say of a config. */
import type { Failure } from "../failure.ts";
import type { ConfigSubject } from "./decoding.ts";

export type Reason = readonly [
  pattern: RegExp,
  failures: (subject: ConfigSubject, found: RegExpExecArray) => readonly Failure[],
];

/** What the first reason of the table that fits makes of a text. */
export function firstReason(
  reasons: readonly Reason[],
  subject: ConfigSubject,
  text: string,
): readonly Failure[] | undefined {
  for (const [pattern, failures] of reasons) {
    const found = pattern.exec(text);
    if (found) return failures(subject, found);
  }
  return undefined;
}
