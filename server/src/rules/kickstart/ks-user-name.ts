/** Names of users and groups that the tools of the installed system refuse. */
import { defineRule, type Report } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { valuesOf } from "./support/values.ts";

/** What shadow-utils of Fedora and RHEL takes, at most 32 characters; Samba's machine accounts end in `$`. */
const NAME = /^[\w.][\w.-]{0,30}[\w.$-]?$/;
const NOT_ALONE = /^(?:\d+|\.|\.\.)$/;

export const rule = defineRule(
  {
    id: "ks-user-name",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/regexes.py",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/users.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { command, text, range } of valuesOf(model, { user: ["--name"], group: ["--name"] })) {
      const message = problemOf(text, command.name === "user");
      if (message !== undefined) report({ message, args: { name: text }, at: range });
    }
  },
);

function problemOf(name: string, isUser: boolean): Report<"ks-user-name">["message"] | undefined {
  if (name === "") return "empty";
  if (isUser && name === "root") return "root";
  if (name.length > 32) return "long";
  return NAME.test(name) && !NOT_ALONE.test(name) ? undefined : "invalid";
}
