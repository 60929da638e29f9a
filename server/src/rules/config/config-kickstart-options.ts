/** Settings of the generated kickstart in a config that brings a kickstart of its own. */
import { keysAt } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import { ISOS, isFor } from "./support/families.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";

const INSTALLER = "customizations.installer";

export const rule = defineRule(
  {
    id: "config-kickstart-options",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/images/blob/main/pkg/customizations/kickstart/kickstart.go"],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const [kickstart] = keysAt(model.keys, `${INSTALLER}.kickstart`);
    if (kickstart === undefined || !isFor(ISOS, subject)) return;
    for (const name of ["unattended", "sudo-nopasswd"] as const) {
      for (const key of keysAt(model.keys, `${INSTALLER}.${name}`)) {
        if (!key.set || model.isDoubtful(key.range)) continue;
        const edits = removalEdits(model, key);
        report({
          message: name,
          at: key.range,
          related: [
            {
              place: kickstart.range,
              message: { kind: "finding", rule: "config-kickstart-options", key: "kickstart", args: {} },
            },
          ],
          fixes: edits ? [{ title: "remove", args: { key: name }, edits: () => edits }] : [],
        });
      }
    }
  },
);
