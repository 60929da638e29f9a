/** Btrfs on RHEL, whose kernel does not have it. */
import type { TextRange } from "../../base/text.ts";
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands, valuesOf } from "./support/values.ts";

const types = ["--fstype", "--type"];
const FORMATS = { part: types, partition: types, logvol: ["--fstype"], raid: ["--fstype"] };

interface Place {
  readonly range: TextRange;
  readonly instead: string | undefined;
}

export const rule = defineRule(
  {
    id: "ks-btrfs-rhel",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/autopart.py",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/partition.py",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    if (!targets.every((target) => target.startsWith("RHEL"))) return;
    for (const { range, instead } of placesOf(model)) {
      report({
        message: "refused",
        args: { targets: targets.join(", ") },
        at: range,
        fixes:
          instead === undefined
            ? []
            : [{ title: "replace", args: { instead }, edits: () => [{ place: range, text: instead }] }],
      });
    }
  },
);

/** The command `btrfs` itself is refused or deprecated by its name. */
function placesOf(model: KickstartModel): readonly Place[] {
  const schemes = valuesOf(model, { autopart: ["--type"] })
    // With a file system beside it, the two exclude each other on every system.
    .filter(({ text, command }) => text.toLowerCase() === "btrfs" && !lastOption(command, "--fstype"))
    .map(({ range }) => ({ range, instead: "lvm" }));
  const formats = valuesOf(model, FORMATS)
    .filter(({ text, command, range }) => {
      const last = lastOption(command, ...types)?.range;
      return text === "btrfs" && last !== undefined && last.start <= range.start;
    })
    .map(({ range }) => ({ range, instead: "xfs" }));
  const members = readCommands(model, "part", "partition").flatMap(({ positionals: [word] }) =>
    word?.text.startsWith("btrfs.")
      ? [{ range: { start: word.start, end: word.end }, instead: undefined }]
      : [],
  );
  return [...schemes, ...formats, ...members];
}
