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
  readonly holds: (ours: readonly Stop[], theirs: Refusal | null) => boolean;
}

/** Whether both agree once the stops before theirs that `isOurs` alone are left out. */
const without =
  (isOurs: (stop: Stop) => boolean): Explanation["holds"] =>
  (ours, theirs) => {
    const until = lineOf(theirs) ?? Number.POSITIVE_INFINITY;
    const rest = ours.filter((stop) => stop.line >= until || !isOurs(stop));
    return rest.length < ours.length && first(rest) === lineOf(theirs);
  };

const continues = ({ rule }: Stop): boolean => rule === "ks-line-continuation";

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  "line break taken for a value": {
    reason:
      "A backslash at the end of a line makes the line break a word, which commands take for a value where they have " +
      "room for one. What was meant to follow is lost without a word, or is the next line's mistake; we say it once.",
    holds: (ours, theirs) =>
      without(continues)(ours, theirs) ||
      ours.some((stop) => continues(stop) && stop.line === first(ours) && stop.line + 1 === lineOf(theirs)),
  },
  "%ksappend comes first": {
    reason: "It is expanded before anything is read, so that mistakes above it are found after it.",
    holds: (ours, theirs) =>
      theirs?.near === null &&
      ours.some(({ line, rule }) => rule === "ks-ksappend-target" && line === theirs.line),
  },
  "a lone --": {
    reason:
      "Whether argparse takes it for an argument depends on the Python that runs it, not on pykickstart.",
    holds: (_ours, theirs) => /(?:arguments: |\[')--(?:$|'\])/.test(theirs?.message ?? ""),
  },
  "members of a volume group": {
    reason:
      "Words that the parser does not know become the members, and those that are named before them are lost " +
      "without a word; the installation fails when the disk is prepared.",
    holds: without(
      ({ rule, command }) =>
        /^(?:volgroup|stratispool)$/.test(command) &&
        /^ks-(?:unknown-option|unexpected-argument|missing-argument|append-quoting|groups-space)$/.test(rule),
    ),
  },
};

/** Why each is right in its way, by the name of the explanation. */
export const explanations: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(EXPLANATIONS).map(([name, { reason }]) => [name, reason]),
);

export function agreement(ours: readonly Stop[], theirs: Refusal | null): Agreement {
  if (first(ours) === lineOf(theirs)) return "same";
  const explained = Object.entries(EXPLANATIONS).find(([, { holds }]) => holds(ours, theirs))?.[0];
  return explained === undefined ? "differs" : { explained };
}
