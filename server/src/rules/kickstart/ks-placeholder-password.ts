/** Passwords and keys that were to be filled in, or that everybody knows. */
import { credentialsOf, isPlaceholder } from "../../model/kickstart/credentials.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-placeholder-password",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#rootpw",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#sshkey",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const credential of credentialsOf(model)) {
      if (credential.locked || !isPlaceholder(credential)) continue;
      const message = credential.kind === "key" ? "key" : credential.hashed ? "hash" : "password";
      report({ message, args: { command: credential.command.name }, at: credential.range });
    }
  },
);
