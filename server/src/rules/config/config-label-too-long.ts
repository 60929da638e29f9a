/** Labels that their file system has no room for. */
import { own } from "../../base/own.ts";
import { member } from "../../model/config/keys.ts";
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf, textsAt } from "./support/values.ts";

const PARTITIONS = "customizations.disk.partitions";
const LETTERS: Readonly<Record<string, number>> = { ext4: 16, xfs: 12, vfat: 11 };

export const rule = defineRule(
  {
    id: "config-label-too-long",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/osbuild/blob/main/stages/org.osbuild.mkfs.xfs.meta.json",
      "https://github.com/osbuild/osbuild/blob/main/stages/org.osbuild.mkfs.ext4.meta.json",
      "https://github.com/osbuild/osbuild/blob/main/stages/org.osbuild.mkfs.fat.meta.json",
    ],
  },
  (subject: ConfigSubject, report) => {
    if (!isFor(DISKS, subject)) return;
    for (const { key, text, range } of textsAt(
      subject.model,
      `${PARTITIONS}.label`,
      `${PARTITIONS}.logical_volumes.label`,
    )) {
      const type = textOf(member(key.table, "fs_type")) ?? "";
      const most = own(LETTERS, type);
      const length = [...text].length;
      if (most !== undefined && length > most)
        report({ message: "long", args: { type, most, length }, at: range });
    }
  },
);
