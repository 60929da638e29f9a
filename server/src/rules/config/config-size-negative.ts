/** Negative sizes of file systems, which the builder takes for huge ones, and then ignores. */
import { keysAt } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-size-negative",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/filesystem_customizations.go",
      "https://github.com/osbuild/image-builder/blob/main/pkg/distro/generic/bootc_imagetype.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    // Elsewhere nothing of the table counts, and that is said of the table.
    if (!isFor(DISKS, subject)) return;
    for (const name of ["minsize", "size"]) {
      for (const { value } of keysAt(subject.model.keys, `customizations.filesystem.${name}`)) {
        const isNegative = value.kind === "number" && value.integer && value.value < 0;
        if (isNegative && !subject.model.isDoubtful(value.range))
          report({ message: "negative", at: value.range });
      }
    }
  },
);
