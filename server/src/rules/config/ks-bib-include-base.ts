/** An `%include` of the builder's own kickstart, which includes the config's already. */
import { wholeLines } from "../kickstart/support/body.ts";
import { defineRule } from "../rule.ts";
import { embeddedIn } from "./support/installer.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bib-include-base",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/images/blob/main/pkg/manifest/anaconda_installer_iso_tree.go"],
  },
  (subject: ConfigSubject, report) => {
    const embedded = embeddedIn(subject);
    if (embedded === undefined) return;
    const { kickstart, placed } = embedded;
    for (const { kind, words, range } of kickstart.directives) {
      const path = words[1];
      if (kind !== "include" || path === undefined || !/\/osbuild-base\.ks$/.test(path.text)) continue;
      const line = placed(wholeLines(range, kickstart.text));
      report({
        message: "twice",
        at: placed(path),
        fixes: [{ title: "remove", edits: () => [{ place: line, text: "" }] }],
      });
    }
  },
);
