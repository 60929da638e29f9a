/** Password hashes that are broken by trying. */
import { credentialsOf, hashKind, isPlaceholder } from "../../model/kickstart/credentials.ts";
import { weaknessOf } from "../../model/kickstart/hash-strength.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-weak-hash",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/besser82/libxcrypt/blob/develop/doc/crypt.5",
      "https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const credential of credentialsOf(model)) {
      const { hashed, locked, text, range } = credential;
      if (!hashed || locked || hashKind(text) !== "whole" || isPlaceholder(credential)) continue;
      const weakness = weaknessOf(text);
      if (weakness === undefined) continue;
      const { kind, ...args } = weakness;
      report({ message: kind, args, at: range });
    }
  },
);
