/** File systems from which no machine could boot. */
import { own } from "../../base/own.ts";
import { member } from "../../model/config/keys.ts";
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { rewritten, textOf, textsAt } from "./support/values.ts";

const BOOT: Readonly<Record<string, readonly string[]>> = { "/boot": ["ext4", "xfs"], "/boot/efi": ["vfat"] };
/** Of other values other findings speak. */
const KNOWN = ["ext4", "xfs", "vfat"];

export const rule = defineRule(
  {
    id: "config-boot-filesystem",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go"],
  },
  (subject: ConfigSubject, report) => {
    if (!isFor(DISKS, subject)) return;
    for (const { key, text, range } of textsAt(subject.model, "customizations.disk.partitions.fs_type")) {
      const mountpoint = textOf(member(key.table, "mountpoint")) ?? "";
      const allowed = own(BOOT, mountpoint);
      const [meant] = allowed ?? [];
      if (meant === undefined || !KNOWN.includes(text) || allowed?.includes(text)) continue;
      const edits = rewritten(range, meant);
      report({
        message: mountpoint === "/boot" ? "boot" : "efi",
        args: { type: text },
        at: range,
        fixes: edits ? [{ title: "write", args: { type: meant }, edits: () => edits }] : [],
      });
    }
  },
);
