/** Whether the builder and we say the same of a config, and why not where each is right in its way. */
import { isBeyond, isLate } from "./beyond.ts";
import type { Case } from "./configs.ts";
import { DEFECTS } from "./defects.ts";
import { GISTS } from "./gists.ts";

/** What the builder says: see harness/main.go. */
export interface Answer {
  readonly verdict: "accept" | "reject" | "crash";
  readonly stage?: "load" | "manifest" | "serialize";
  readonly message?: string;
}

/** An error of ours. */
export interface Refusal {
  readonly rule: string;
  /** The table that lacks something. */
  readonly table: string;
  /** Key of the message among those of the rule. */
  readonly message: string;
  readonly line: number;
  /** What it covers. */
  readonly text: string;
}

export type Agreement = "same" | "differs" | { readonly explained: string };

export const explanations: readonly string[] = DEFECTS.map(({ name, reason }) => `${name}: ${reason}`);

export function agreement(ours: readonly Refusal[], theirs: Answer, asked: Case): Agreement {
  const own = ours.filter((refusal) => !isBeyond(refusal) && !isLate(refusal));
  if (theirs.verdict === "accept") return own.length === 0 ? "same" : "differs";
  const defect = DEFECTS.find(({ fits }) => fits(theirs, ours, asked));
  if (defect !== undefined) return { explained: defect.name };
  // What fails late, or is lost without a word, is also what the builder may stop at.
  return isSaid(theirs.message ?? "", ours) ? "same" : "differs";
}

/** Whether one of `ours` is about the same thing. */
function isSaid(message: string, ours: readonly Refusal[]): boolean {
  const said = message.replace(/^cannot decode "[^"]*": /, "read: ").replace(/ \(last key "[^"]*"\)/, "");
  for (const { pattern, rules } of GISTS) {
    const found = pattern.exec(said);
    if (found === null) continue;
    const { key, value, line } = found.groups ?? {};
    return ours.some(
      (refusal) =>
        rules.includes(refusal.rule) &&
        (key === undefined || refusal.text.includes(key)) &&
        (value === undefined || refusal.text.includes(value)) &&
        // Of a key that several tables have, the builder names the last line.
        (line === undefined || refusal.line <= Number(line)),
    );
  }
  return false;
}
