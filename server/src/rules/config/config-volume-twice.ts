/** Volumes that share a name with another one beside them. */
import type { TextRange } from "../../base/text.ts";
import { defineRule } from "../rule.ts";
import { partitionsOf } from "./support/disk.ts";
import { DISKS, isFor } from "./support/families.ts";
import { firstOf } from "./support/first.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "config-volume-twice",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go"],
  },
  (subject: ConfigSubject, report) => {
    if (!isFor(DISKS, subject)) return;
    for (const { volumes } of partitionsOf(subject.model)) {
      const seen = new Map<string, TextRange>();
      for (const { kind, name } of volumes) {
        const text = textOf(name);
        if (!text || name === undefined || kind === "partition" || subject.model.isDoubtful(name.range))
          continue;
        const first = seen.get(text);
        if (first === undefined) seen.set(text, name.range);
        else
          report({
            message: kind,
            args: { name: text },
            at: name.range,
            related: [firstOf("config-volume-twice", first)],
          });
      }
    }
  },
);
