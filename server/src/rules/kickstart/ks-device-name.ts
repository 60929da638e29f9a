/** Partitions where a whole disk is asked for. */
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { entriesOf, type OptionsByCommand, valuesOf } from "./support/values.ts";

const DISKS: OptionsByCommand = {
  clearpart: ["--drives"],
  ignoredisk: ["--drives", "--only-use"],
  part: ["--ondisk", "--ondrive"],
  partition: ["--ondisk", "--ondrive"],
  bootloader: ["--boot-drive", "--driveorder"],
};

/** The disk before the number of its partition. */
const PARTITION = /^((?:\/dev\/)?(?:(?:[shv]d|xvd)[a-z]+|(?:nvme\d+n\d+|mmcblk\d+)(?=p\d)))p?\d+$/;

export const rule = defineRule(
  {
    id: "ks-device-name",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#clearpart",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/storage/partitioning/custom/custom_partitioning.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const value of valuesOf(model, DISKS)) {
      for (const { text, range } of entriesOf(value, model)) {
        const disk = PARTITION.exec(text)?.[1];
        if (disk === undefined) continue;
        const isPlain = model.text.slice(range.start, range.end) === text;
        report({
          message: "partition",
          args: { option: value.option.name ?? "", device: text, disk },
          at: range,
          fixes: isPlain
            ? [{ title: "replace", args: { disk }, edits: () => [{ place: range, text: disk }] }]
            : [],
        });
      }
    }
  },
);
