/** SSH keys and password hashes that were to be filled in. */
import { isPlaceholder } from "../../model/kickstart/credentials.ts";
import { defineRule } from "../rule.ts";
import { credentialsOf } from "./support/credentials.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-placeholder-credential",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://osbuild.org/docs/bootc/#users-user-array",
      "https://man.openbsd.org/sshd#AUTHORIZED_KEYS_FILE_FORMAT",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    for (const { kind, text, value } of credentialsOf(model)) {
      if (!isPlaceholder({ kind, text, hashed: kind === "password" })) continue;
      report({ message: kind === "key" ? "key" : "hash", at: value.range });
    }
  },
);
