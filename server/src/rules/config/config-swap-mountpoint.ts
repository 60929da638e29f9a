/** Mount points of what is never mounted: swap space, and partitions without a file system. */
import { member } from "../../model/config/keys.ts";
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf, textsAt } from "./support/values.ts";

const PARTITIONS = "customizations.disk.partitions";
const PLACES = [`${PARTITIONS}.mountpoint`, `${PARTITIONS}.logical_volumes.mountpoint`];

export const rule = defineRule(
  {
    id: "config-swap-mountpoint",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go"],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    if (!isFor(DISKS, subject)) return;
    for (const { key, text, range } of textsAt(model, ...PLACES)) {
      const type = textOf(member(key.table, "fs_type"));
      // "none" is known to partitions alone; in a logical volume it is a wrong value.
      const isUnmounted = type === "swap" || (type === "none" && key.path.length === 4);
      if (text === "" || !isUnmounted) continue;
      const edits = removalEdits(model, key);
      report({
        message: type === "swap" ? "swap" : "none",
        at: range,
        fixes: edits ? [{ title: "remove", edits: () => edits }] : [],
      });
    }
  },
);
