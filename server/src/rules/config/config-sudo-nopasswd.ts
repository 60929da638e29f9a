/** Files of the config that let everybody in a group use sudo without a password. */

import { keysAt } from "../../model/config/entries.ts";
import { member } from "../../model/config/keys.ts";
import { defineRule } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-sudo-nopasswd",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://www.sudo.ws/docs/man/sudoers.man/"],
  },
  ({ model }: ConfigSubject, report) => {
    for (const { table, value } of keysAt(model.keys, "customizations.files.data")) {
      const path = member(table, "path");
      if (
        value.kind !== "string" ||
        path?.kind !== "string" ||
        !/^\/etc\/sudoers(?:\.d\/|$)/.test(path.content.text)
      ) {
        continue;
      }
      const { text, toSource } = value.content;
      const [, before = "", group = ""] = OPEN.exec(text) ?? [];
      if (group === "" || model.isDoubtful(value.range)) continue;
      const start = (OPEN.exec(text)?.index ?? 0) + before.length - TAG.length;
      report({
        message: "open",
        args: { group },
        at: { start: toSource(start), end: toSource(start + TAG.length) },
      });
    }
  },
);

const TAG = "NOPASSWD";
/** `%wheel ALL=(ALL) NOPASSWD: ALL`, outside comments. */
const OPEN = /^([ \t]*(%\S+)[ \t]+\S+[ \t]*=[^\n#]*\bNOPASSWD)(?=:[ \t]*ALL\b)/m;
