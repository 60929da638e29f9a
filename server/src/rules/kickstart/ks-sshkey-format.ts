/** SSH keys that sshd passes over. */
import { credentialsOf, isPlaceholder } from "../../model/kickstart/credentials.ts";
import { keyProblem } from "../../model/kickstart/public-key.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-sshkey-format",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://man.openbsd.org/sshd.8#AUTHORIZED_KEYS_FILE_FORMAT",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#sshkey",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const credential of credentialsOf(model)) {
      const { kind, command, text, range } = credential;
      // Without quotes the key is several words, and the parser refuses those.
      if (kind !== "key" || command.positionals.length !== 1 || isPlaceholder(credential)) continue;
      const message = keyProblem(text);
      if (message !== undefined) report({ message, at: range });
    }
  },
);
