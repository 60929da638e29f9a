/** Hashes that are not declared as such: the installer hashes the hash, and its text becomes the password. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import {
  type Credential,
  credentialsOf,
  hashKind,
  isPlaceholder,
} from "../../model/kickstart/credentials.ts";
import { hasHashPrefix, weaknessOf } from "../../model/kickstart/hash-strength.ts";
import { defineRule, type Edit } from "../rule.ts";
import { behind } from "./support/places.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-hash-without-iscrypted",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#rootpw",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/users.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const credential of credentialsOf(model)) {
      const { kind, hashed, locked, text, range, command } = credential;
      if (kind === "key" || hashed || locked) continue;
      if (!hasHashPrefix(text) || isPlaceholder(credential)) continue;
      // A hash that is cut off or weak needs another one, and not only a word.
      const isGood = hashKind(text) === "whole" && weaknessOf(text) === undefined;
      const edits = () => [declaration(credential)];
      report({
        message: "undeclared",
        args: { command: command.name },
        at: range,
        fixes: isGood ? [{ title: "declare", edits }] : [],
      });
    }
  },
);

/** `--plaintext` must go, because the later of the two counts. */
function declaration({ command }: Credential): Edit {
  const plain = lastOption(command, "--plaintext");
  return plain === undefined
    ? { place: behind(command.nameRange), text: " --iscrypted" }
    : { place: plain.range, text: "--iscrypted" };
}
