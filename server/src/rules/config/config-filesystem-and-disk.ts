/** Partitions in the old form and in the new one at the same time. */
import { keysAt } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-filesystem-and-disk",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/distro/generic/bootc_imagetype.go",
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/customizations.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const [filesystem] = keysAt(model.keys, "customizations.filesystem");
    const [disk] = keysAt(model.keys, "customizations.disk");
    // An empty list is one too.
    if (filesystem?.value.kind !== "list" || disk?.value.kind !== "table" || !isFor(DISKS, subject)) return;
    if (model.isDoubtful(filesystem.range) || model.isDoubtful(disk.range)) return;
    report({
      message: "both",
      at: filesystem.range,
      related: [
        {
          place: disk.range,
          message: { kind: "finding", rule: "config-filesystem-and-disk", key: "disk", args: {} },
        },
      ],
    });
  },
);
