/** Passwords of the installed machine that everyone can read who has the file. */
import { credentialsOf, isPlaceholder } from "../../model/kickstart/credentials.ts";
import { hasHashPrefix } from "../../model/kickstart/hash-strength.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

/** `–lock` was meant to be an option; what is wrong is its dash. */
const LONG_DASH = /^[\u2010-\u2015\u2212]/;

export const rule = defineRule(
  {
    id: "ks-plaintext-password",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#rootpw",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#user",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const credential of credentialsOf(model)) {
      const { kind, hashed, locked, command, text, range } = credential;
      // The account of `sshpw` is gone when the installer ends.
      if (kind === "key" || hashed || locked || command.name === "sshpw") continue;
      if (isPlaceholder(credential) || hasHashPrefix(text) || LONG_DASH.test(text)) continue;
      report({ message: "plain", args: { command: command.name }, at: range });
    }
  },
);
