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
}

export type Agreement = "same" | "differs" | { readonly explained: string };

const first = (stops: readonly Stop[]): number | undefined =>
  stops.length === 0 ? undefined : Math.min(...stops.map(({ line }) => line));

/** The line where an error that names none came up. */
const lineOf = (theirs: Refusal | null): number | undefined =>
  theirs === null ? undefined : (theirs.line ?? theirs.near ?? 1);

interface Explanation {
  readonly reason: string;
  readonly holds: (ours: readonly Stop[], theirs: Refusal | null) => boolean;
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  "line break taken for a value": {
    reason:
      "A backslash at the end of a line makes the line break a word, which commands take for a value where they have " +
      "room for one. What was meant to follow is lost without a word, so that it is an error for us.",
    holds: (ours, theirs) =>
      ours.some(({ line, rule }) => rule === "ks-line-continuation" && line === first(ours)) &&
      first(ours.filter(({ rule }) => rule !== "ks-line-continuation")) === lineOf(theirs),
  },
  "%ksappend comes first": {
    reason: "It is expanded before anything is read, so that mistakes above it are found after it.",
    holds: (ours, theirs) =>
      theirs?.near === null &&
      ours.some(({ line, rule }) => rule === "ks-ksappend-target" && line === theirs.line),
  },
  "packages are read at %end": {
    reason:
      "The lines of %packages are looked at when the section is complete, and the error names no line; ours does.",
    holds: (ours, theirs) =>
      theirs?.line === null &&
      first(ours.filter(({ rule }) => rule !== "ks-packages-syntax")) !== first(ours) &&
      (first(ours) ?? 0) < (theirs.near ?? 0),
  },
};

export const explanations: readonly string[] = Object.entries(EXPLANATIONS).map(
  ([name, { reason }]) => `${name}: ${reason}`,
);

export function agreement(ours: readonly Stop[], theirs: Refusal | null): Agreement {
  if (first(ours) === lineOf(theirs)) return "same";
  const explained = Object.entries(EXPLANATIONS).find(([, { holds }]) => holds(ours, theirs))?.[0];
  return explained === undefined ? "differs" : { explained };
}
