/** An empty kickstart, which takes the place of the automatic one. */
import { keyAtPath } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import { KICKSTART, readsKickstart } from "./support/installer.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { refusedBesideKickstart } from "./support/unattended.ts";

export const rule = defineRule(
  {
    id: "ks-bib-empty-contents",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/images/blob/main/pkg/manifest/anaconda_installer_iso_tree.go",
      "https://github.com/osbuild/images/blob/main/pkg/customizations/kickstart/kickstart.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model, imageType } = subject;
    const key = keyAtPath(model.keys, `${KICKSTART}.contents`);
    if (key?.value.kind !== "string" || !readsKickstart(imageType) || model.isDoubtful(key.range)) return;
    if (key.value.content.text.trim() !== "") return;
    // Where the build is refused, that is what counts.
    if (model.accounts.length > 0 || refusedBesideKickstart(subject).length > 0) return;
    report({ message: "empty", at: key.range });
  },
);
