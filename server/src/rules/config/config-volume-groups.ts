/** More than one volume group or btrfs volume. */
import { defineRule } from "../rule.ts";
import { type Partition, partitionsOf } from "./support/disk.ts";
import { DISKS, isFor } from "./support/families.ts";
import { firstOf } from "./support/first.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-volume-groups",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go"],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    if (!isFor(DISKS, subject)) return;
    let first: Partition | undefined;
    for (const partition of partitionsOf(model)) {
      const { type, at } = partition;
      if ((type !== "lvm" && type !== "btrfs") || model.isDoubtful(at)) continue;
      first ??= partition;
      if (first === partition) continue;
      const message = first.type === type ? type : "mixed";
      report({ message, at, related: [firstOf("config-volume-groups", first.at)] });
    }
  },
);
