/** Where the builder goes wrong: what it says or does there is no measure of a finding. */

import type { Answer, Refusal } from "./agreement.ts";
import type { Case } from "./configs.ts";

interface Defect {
  readonly name: string;
  readonly reason: string;
  readonly fits: (theirs: Answer, ours: readonly Refusal[], asked: Case) => boolean;
}

const says = (ours: readonly Refusal[], ...rules: readonly string[]): boolean =>
  ours.some(({ rule }) => rules.includes(rule));

export const DEFECTS: readonly Defect[] = [
  {
    name: "no message",
    reason: "The builder crashes instead of saying what is missing or wrong; an error names it.",
    fits: (theirs, ours) =>
      theirs.verdict === "crash" &&
      says(
        ours,
        "config-ignition-firstboot",
        "config-volume-name",
        "config-boot-in-volume",
        "config-value-unknown",
        "config-btrfs-root",
      ),
  },
  {
    name: "volumes behind swap",
    reason:
      "Swap space ends the builder's look at a volume group: whatever is wrong behind it crashes later.",
    fits: (theirs, ours, { text }) => theirs.verdict === "crash" && text.includes("swap") && ours.length > 0,
  },
  {
    name: "behind the object",
    reason:
      "What follows a JSON object is looked at last, and we look at nothing else on its line: both refuse the file, " +
      "each for the mistake that it meets first.",
    fits: (theirs, ours, { name }) =>
      name === "config.json" && theirs.verdict === "reject" && says(ours, "config-syntax"),
  },
  {
    name: "files that are not there",
    reason: "Whether there is the file that an address names stands in no config.",
    fits: (theirs) => /cannot include blueprint file: stat /.test(theirs.message ?? ""),
  },
  {
    name: "partitions and extra ones",
    reason: "How many partitions the builder adds to a dos table depends on the machine: we warn.",
    fits: (theirs) => /with all necessary partitions/.test(theirs.message ?? ""),
  },
];
