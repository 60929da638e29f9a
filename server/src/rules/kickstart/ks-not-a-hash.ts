/** Passwords that are declared to be hashes and are none: no password will ever match them. */
import { credentialsOf, hashKind, isPlaceholder } from "../../model/kickstart/credentials.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-not-a-hash",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#rootpw",
      "https://github.com/besser82/libxcrypt/blob/develop/doc/crypt.5",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const credential of credentialsOf(model)) {
      // A placeholder is a finding of its own, and the remedy for it is the same.
      if (!credential.hashed || credential.locked || isPlaceholder(credential)) continue;
      const kind = hashKind(credential.text);
      if (kind === "whole" || kind === "locked") continue;
      const message = kind === "damaged" ? "damaged" : "plain";
      report({ message, args: { command: credential.command.name }, at: credential.range });
    }
  },
);
