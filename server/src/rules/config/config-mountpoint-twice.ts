/** Two volumes of the disk at the same place. */
import type { TextRange } from "../../base/text.ts";
import { defineRule } from "../rule.ts";
import { isMounted, volumesOf } from "./support/disk.ts";
import { DISKS, isFor } from "./support/families.ts";
import { firstOf } from "./support/first.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "config-mountpoint-twice",
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
    const seen = new Map<string, TextRange>();
    for (const volume of volumesOf(model)) {
      const path = textOf(volume.mountpoint);
      if (!path || volume.mountpoint === undefined || !isMounted(volume)) continue;
      const { range } = volume.mountpoint;
      if (model.isDoubtful(range)) continue;
      const first = seen.get(path);
      if (first === undefined) seen.set(path, range);
      else
        report({
          message: "twice",
          args: { path },
          at: range,
          related: [firstOf("config-mountpoint-twice", first)],
        });
    }
  },
);
