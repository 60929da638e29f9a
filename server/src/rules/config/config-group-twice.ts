/** Groups that share a name or a number. */
import type { TextRange } from "../../base/text.ts";
import { keysAt } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import { ACCOUNTS, isFor } from "./support/families.ts";
import { firstOf } from "./support/first.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "config-group-twice",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/users_groups_customizations.go"],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    if (!isFor(ACCOUNTS, subject)) return;
    for (const message of ["name", "gid"] as const) {
      const seen = new Map<string, TextRange>();
      for (const { value, range } of keysAt(model.keys, `customizations.group.${message}`)) {
        const text = value.kind === "number" ? String(value.value) : textOf(value);
        if (!text || model.isDoubtful(range)) continue;
        const first = seen.get(text);
        if (first === undefined) seen.set(text, value.range);
        else
          report({
            message,
            args: { text },
            at: value.range,
            related: [firstOf("config-group-twice", first)],
          });
      }
    }
  },
);
