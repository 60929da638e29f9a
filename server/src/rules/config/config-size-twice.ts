/** The size of a file system under both of its names. */
import { keysAt } from "../../model/config/entries.ts";
import { bytesOf } from "../../model/config/sizes.ts";
import { defineRule } from "../rule.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-size-twice",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/filesystem_customizations.go"],
  },
  ({ model }: ConfigSubject, report) => {
    for (const key of keysAt(model.keys, "customizations.filesystem.size")) {
      const other = key.table.get("minsize");
      const isBoth = [key.value, other].every(
        (size) => (size?.kind === "string" || size?.kind === "number") && bytesOf(size) !== 0,
      );
      if (!isBoth || model.isDoubtful(key.range)) continue;
      const edits = removalEdits(model, key);
      report({
        message: "both",
        at: key.range,
        fixes: edits === undefined ? [] : [{ title: "remove", edits: () => edits }],
      });
    }
  },
);
