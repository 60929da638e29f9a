/** Files that are to be fetched from elsewhere. */
import { member } from "../../model/config/keys.ts";
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf, textsAt } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "config-file-uri",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/fsnode_customizations.go",
      "https://github.com/osbuild/images/blob/main/pkg/customizations/fsnode/file.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    for (const { key, text, range } of textsAt(model, "customizations.files.uri")) {
      if (text === "") continue;
      const both = Boolean(textOf(member(key.table, "data")));
      if (both) {
        const edits = removalEdits(model, key);
        report({ message: "both", at: range, fixes: edits ? [{ title: "remove", edits: () => edits }] : [] });
      } else if (isRemote(text)) report({ message: "scheme", at: range });
      else if (isFor(DISKS, subject)) report({ message: "unsupported", at: range });
    }
  },
);

/** The builder reads nothing but file: addresses, and says so as soon as it reads the config. */
const isRemote = (uri: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(uri) && !/^file:/i.test(uri);
