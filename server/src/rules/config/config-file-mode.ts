/** Modes of files and directories that the builder does not take. */
import { defineRule } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { rewritten, textsAt } from "./support/values.ts";

const MODE = /^0?[0-7]{3}$/;
/** Other ways to write the same mode. */
const SAME = /^0*o?0*([0-7]{3})$/;
const SPECIAL = /^0?[1-7][0-7]{3}$/;

export const rule = defineRule(
  {
    id: "config-file-mode",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/fsnode_customizations.go"],
  },
  ({ model }: ConfigSubject, report) => {
    for (const { text, range } of textsAt(
      model,
      "customizations.files.mode",
      "customizations.directories.mode",
    )) {
      if (text === "" || MODE.test(text)) continue;
      const digits = SAME.exec(text.trim())?.[1];
      const mode = `0${digits}`;
      const edits = digits === undefined ? undefined : rewritten(range, mode);
      report({
        message: SPECIAL.test(text) ? "special" : "form",
        args: { mode: text },
        at: range,
        fixes: edits ? [{ title: "write", args: { mode }, edits: () => edits }] : [],
      });
    }
  },
);
