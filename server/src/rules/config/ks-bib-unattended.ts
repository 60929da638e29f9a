/** Settings for an unattended installation beside a kickstart of one's own; the builder refuses both together. */
import { defineRule } from "../rule.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { refusedBesideKickstart } from "./support/unattended.ts";

export const rule = defineRule(
  {
    id: "ks-bib-unattended",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/images/blob/main/pkg/customizations/kickstart/kickstart.go",
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/installer_customizations.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    for (const key of refusedBesideKickstart(subject)) {
      const edits = removalEdits(subject.model, key);
      report({
        message: key.path.at(-1) === "unattended" ? "unattended" : "sudo",
        at: key.range,
        fixes: edits === undefined ? [] : [{ title: "remove", args: { key: key.name }, edits: () => edits }],
      });
    }
  },
);
