/** Owners of files and directories that no account can be. */
import { keysAt } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

const NAMES = { user: /^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,31}$/, group: /^[A-Za-z0-9_][A-Za-z0-9_-]{0,31}$/ };

export const rule = defineRule(
  {
    id: "config-file-owner",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/images/blob/main/pkg/customizations/fsnode/fsnode.go"],
  },
  ({ model }: ConfigSubject, report) => {
    for (const kind of ["user", "group"] as const) {
      const keys = ["files", "directories"].flatMap((list) =>
        keysAt(model.keys, `customizations.${list}.${kind}`),
      );
      for (const { value, range } of keys) {
        if (model.isDoubtful(range)) continue;
        const name = textOf(value);
        if (name === "") report({ message: "empty", at: value.range });
        else if (name !== undefined && !NAMES[kind].test(name))
          report({ message: kind, args: { name }, at: value.range });
        if (value.kind === "number" && value.value < 0) report({ message: "negative", at: value.range });
      }
    }
  },
);
