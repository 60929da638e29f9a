/** Names of accounts that no account can have. */
import { defineRule } from "../rule.ts";
import { ACCOUNTS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textsAt } from "./support/values.ts";

/** What osbuild's stages take for a name; its pattern ends at the end of the text, not of a line. */
const USER = /^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,255}$/;
const GROUP = /^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,31}$/;

export const rule = defineRule(
  {
    id: "config-account-name",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/osbuild/blob/main/stages/org.osbuild.users.meta.json",
      "https://github.com/osbuild/osbuild/blob/main/stages/org.osbuild.groups.meta.json",
    ],
  },
  (subject: ConfigSubject, report) => {
    if (!isFor(ACCOUNTS, subject)) return;
    for (const { text, range } of textsAt(
      subject.model,
      "customizations.user.name",
      "customizations.sshkey.user",
    )) {
      if (text !== "" && !USER.test(text)) report({ message: "user", args: { name: text }, at: range });
    }
    for (const { text, range } of textsAt(subject.model, "customizations.group.name")) {
      if (text !== "" && !GROUP.test(text)) report({ message: "group", args: { name: text }, at: range });
    }
  },
);
