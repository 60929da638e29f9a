/** Whether the installer's parser and we say the same of a kickstart, and why not where each is right in its way. */

/** What pykickstart says: see verdicts.py. */
export interface Refusal {
  readonly message: string;
  readonly line: number | null;
  readonly near: number | null;
  readonly kind: string;
}

/** A line at which the installer stops, as we say. */
export interface Stop {
  readonly line: number;
  readonly rule: string;
  /** The first word of the line. */
  readonly command: string;
}

export type Agreement = "same" | "differs" | { readonly explained: string };

const first = (stops: readonly Stop[]): number | undefined =>
  stops.length === 0 ? undefined : Math.min(...stops.map(({ line }) => line));

/** The line where an error that names none came up. */
const lineOf = (theirs: Refusal | null): number | undefined =>
  theirs === null ? undefined : (theirs.line ?? theirs.near ?? 1);

interface Explanation {
  readonly reason: string;
  /** Whether what we stop at is nothing that the parser says, or says there. */
  readonly isOurs: (stop: Stop, theirs: Refusal | null) => boolean;
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  "line break taken for a value": {
    reason:
      "A backslash at the end of a line makes the line break a word, which commands take for a value where they have " +
      "room for one. What was meant to follow is lost without a word.",
    isOurs: ({ rule }) => rule === "ks-line-continuation",
  },
  "%ksappend comes first": {
    reason: "It is expanded before anything is read, so that mistakes above it are found after it.",
    isOurs: ({ rule }, theirs) => theirs?.near === null && rule !== "ks-ksappend-target",
  },
  "members of a volume group": {
    reason:
      "Words that the parser does not know become the members, and those that are named before them are lost " +
      "without a word; the installation fails when the disk is prepared.",
    isOurs: ({ rule, command }) =>
      /^(?:volgroup|stratispool)$/.test(command) &&
      /^ks-(?:unknown-option|unexpected-argument|missing-argument|append-quoting|groups-space)$/.test(rule),
  },
};

export const explanations: readonly string[] = Object.entries(EXPLANATIONS).map(
  ([name, { reason }]) => `${name}: ${reason}`,
);

export function agreement(ours: readonly Stop[], theirs: Refusal | null): Agreement {
  if (first(ours) === lineOf(theirs)) return "same";
  for (const [explained, { isOurs }] of Object.entries(EXPLANATIONS)) {
    const rest = ours.filter((stop) => !isOurs(stop, theirs));
    if (rest.length < ours.length && first(rest) === lineOf(theirs)) return { explained };
  }
  return "differs";
}
