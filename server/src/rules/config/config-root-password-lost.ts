/** A password of root in an installer ISO: the kickstart that the builder writes locks root behind it. */
import { keyAtPath } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import { ISOS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-root-password-lost",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/osbuild/kickstart_stage.go",
      "https://github.com/osbuild/image-builder/blob/main/pkg/manifest/anaconda_installer_iso_tree.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    // Beside a kickstart of one's own the builder refuses every account.
    if (!isFor(ISOS, subject) || keyAtPath(model.keys, "customizations.installer.kickstart")) return;
    for (const { kind, name, password } of model.accounts) {
      const isRoot = kind === "user" && name?.content.text === "root";
      if (!isRoot || !password?.content.text || model.isDoubtful(password.range)) continue;
      report({ message: "lost", at: password.range });
    }
  },
);
