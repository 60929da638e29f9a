/** Types of tables, partitions and file systems that the builder does not know. */
import { nearest } from "../../base/nearest.ts";
import { own } from "../../base/own.ts";
import type { Family } from "../../data/blueprint.ts";
import { keysAt } from "../../model/config/entries.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { datesAt, rewritten, type TextKey, textsAt } from "./support/values.ts";

const DISK = "customizations.disk";

/** The images for which the builder stops at unknown values; "all" where it does while it reads the file. */
const CHECKED: Readonly<Record<string, readonly Family[] | "all">> = {
  [`${DISK}.type`]: DISKS,
  [`${DISK}.partitions.type`]: "all",
  [`${DISK}.partitions.fs_type`]: DISKS,
  [`${DISK}.partitions.logical_volumes.fs_type`]: DISKS,
};

/** What other tools call the same thing. */
const SYNONYMS: Readonly<Record<string, string>> = {
  mbr: "dos",
  msdos: "dos",
  guid: "gpt",
  vg: "lvm",
  lvm2: "lvm",
  fat: "vfat",
  fat32: "vfat",
  "linux-swap": "swap",
};

export const rule = defineRule(
  {
    id: "config-value-unknown",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go"],
  },
  (subject: ConfigSubject, report) => {
    for (const [path, families] of Object.entries(CHECKED)) {
      for (const text of [...textsAt(subject.model, path), ...datesAt(subject.model, path)]) {
        const values = (text.key.node?.values ?? []).map(String);
        if (text.text === "" || values.includes(text.text)) continue;
        if (families !== "all" && !isFor(families, subject)) continue;
        const args = { value: text.text, key: text.key.name, values: values.join(", ") };
        report({ message: "unknown", args, at: text.range, fixes: fixesOf(text, values) });
      }
    }
    for (const at of oddSectors(subject.model, isFor(DISKS, subject))) report({ message: "sector", at });
  },
);

function fixesOf(
  { text, range }: TextKey,
  values: readonly string[],
): readonly ReportedFix<"config-value-unknown">[] {
  const value = meantValue(text, values);
  const edits = value === undefined ? undefined : rewritten(range, value);
  return edits === undefined || value === undefined
    ? []
    : [{ title: "write", args: { value }, edits: () => edits }];
}

function meantValue(text: string, values: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  const same = own(SYNONYMS, lower) ?? lower;
  if (values.includes(same)) return same;
  return text.length < 3 ? undefined : nearest(text, values);
}

/** Zero stands for the default; a number below it cannot even be read. */
const oddSectors = ({ keys, isDoubtful }: ConfigModel, isUsed: boolean) =>
  keysAt(keys, `${DISK}.sector_size`).flatMap(({ value, range }) => {
    if (value.kind !== "number" || isDoubtful(range)) return [];
    const size = Number(value.value);
    return size < 0 || (isUsed && size > 0 && !Number.isInteger(Math.log2(size))) ? [value.range] : [];
  });
