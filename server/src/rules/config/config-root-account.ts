/** Settings of root that an installer ISO cannot make. */
import { familyOf } from "../../data/blueprint.ts";
import { keysAt } from "../../model/config/entries.ts";
import { member } from "../../model/config/keys.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isForIso } from "./support/effect.ts";
import { ISOS, isFor } from "./support/families.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

const REFUSED = ["expiredate", "force_password_reset", "gid", "groups", "home", "shell", "uid"];

export const rule = defineRule(
  {
    id: "config-root-account",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/images/blob/main/pkg/customizations/kickstart/kickstart.go"],
  },
  (subject: ConfigSubject, report) => {
    const { model, imageType } = subject;
    const known = (imageType !== undefined && familyOf(imageType) !== undefined) || isForIso(model.keys);
    if (known && !isFor(ISOS, subject)) return;
    for (const name of REFUSED) {
      for (const key of keysAt(model.keys, `customizations.user.${name}`)) {
        // An empty list of groups is refused like every other one.
        if (textOf(member(key.table, "name")) !== "root" || model.isDoubtful(key.range)) continue;
        const edits = removalEdits(model, key);
        const fixes: readonly ReportedFix<"config-root-account">[] =
          edits === undefined ? [] : [{ title: "remove", args: { key: name }, edits: () => edits }];
        const message = known ? "refused" : "refused-iso";
        // Disk images do it: while the type is not known, this is only worth knowing.
        report({ message, args: { key: name }, at: key.range, severity: known ? "error" : "info", fixes });
      }
    }
  },
);
