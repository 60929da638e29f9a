/** File systems that the installer does not know. */

import { nearest } from "../../base/nearest.ts";
import { own } from "../../base/own.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { type OptionsByCommand, valuesOf } from "./support/values.ts";

const types = ["--fstype", "--type"];
const WITH_TYPE: OptionsByCommand = {
  autopart: ["--fstype"],
  part: types,
  partition: types,
  logvol: ["--fstype"],
  raid: ["--fstype"],
  mount: ["--reformat"],
};

/** Names of blivet's formats, by what they are for. */
const FILE_SYSTEMS = [
  "ext4",
  "xfs",
  "btrfs",
  "ext3",
  "ext2",
  "vfat",
  "swap",
  "tmpfs",
  "f2fs",
  "ntfs",
  "gfs2",
];
const OTHERS = [
  ...["efi", "EFI System Partition", "biosboot", "prepboot", "PPC PReP Boot", "BIOS Boot"],
  ...["appleboot", "macefi", "lvmpv", "mdmember", "luks", "multipath_member", "stratis"],
  ...[
    "ext4dev",
    "hfs",
    "hfs+",
    "hfsplus",
    "jfs",
    "reiserfs",
    "nilfs2",
    "iso9660",
    "bcachefs",
    "udf",
    "zonefs",
  ],
];
const KNOWN = new Set([...FILE_SYSTEMS, ...OTHERS]);

/** What other tools call them. */
const ALIASES: Readonly<Record<string, string>> = {
  fat: "vfat",
  fat16: "vfat",
  fat32: "vfat",
  "linux-swap": "swap",
  esp: "efi",
  bios_grub: "biosboot",
  lvm: "lvmpv",
};

export const rule = defineRule(
  {
    id: "ks-fstype-unknown",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/storage/partitioning/custom/custom_partitioning.py",
      "https://github.com/storaged-project/blivet/blob/main/blivet/formats/fs.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { text, range, option } of valuesOf(model, WITH_TYPE)) {
      // Without `=` it swallows the device, and the parser's rule says so.
      const isDevice = option.name === "--reformat" && !option.glued;
      if (text === "" || isDevice || KNOWN.has(text)) continue;
      const suggestion = own(ALIASES, text.toLowerCase()) ?? nearest(text, FILE_SYSTEMS);
      if (suggestion === undefined) {
        report({ message: "unknown", args: { type: text }, at: range });
      } else {
        const edits = () => [{ place: range, text: suggestion }];
        report({
          message: "similar",
          args: { type: text, suggestion },
          at: range,
          fixes: [{ title: "replace", args: { suggestion }, edits }],
        });
      }
    }
  },
);
