/** Unknown keys in the tables that decode themselves: the builder's check for unknown keys does not see them. */
import { defineRule, type ReportedFix } from "../rule.ts";
import { removalEdits } from "./support/remove.ts";
import { renameEdits } from "./support/rename.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { headerText } from "./support/table.ts";

type Fixes = readonly ReportedFix<"config-key-lost">[];

export const rule = defineRule(
  {
    id: "config-key-lost",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go",
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/fsnode_customizations.go",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    for (const key of model.keys) {
      if (key.status !== "lost" || model.isDoubtful(key.range)) continue;
      const { meant, name } = key;
      const table = headerText(key.path.slice(0, -1));
      const suggestion = meant?.kind === "sibling" ? meant.name : undefined;
      const renamed = suggestion === undefined ? undefined : renameEdits(model, key, suggestion);
      const removed = removalEdits(model, key);
      const fixes: Fixes = [
        ...(renamed && meant?.kind === "sibling"
          ? [
              {
                title: "rename" as const,
                args: { suggestion: meant.name },
                safety: meant.certain ? ("safe" as const) : ("unsafe" as const),
                edits: () => renamed,
              },
            ]
          : []),
        ...(removed
          ? [
              {
                title: "remove" as const,
                args: { key: name },
                safety: "unsafe" as const,
                edits: () => removed,
              },
            ]
          : []),
      ];
      report({
        message: suggestion === undefined ? "unknown" : "similar",
        args: { key: name, table, suggestion: suggestion ?? "" },
        at: key.range,
        fixes,
      });
    }
  },
);
