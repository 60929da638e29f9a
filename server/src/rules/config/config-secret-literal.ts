/** Tokens, private keys and URLs with passwords in the texts of a config. */
import { dotted } from "../../model/config/keys.ts";
import type { TomlString } from "../../syntax/toml/nodes.ts";
import type { TomlItem } from "../../syntax/toml/tree.ts";
import { mayShowSecret, secretsIn } from "../containerfile/support/login-secrets.ts";
import { defineRule } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";

/** Where other rules look: for keys, for passwords, and at each command of a kickstart. */
const ELSEWHERE = /^customizations\.(?:user\.(?:password|key)|sshkey\.key|installer\.kickstart\.contents)$/;

export const rule = defineRule(
  {
    id: "config-secret-literal",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/secrets.md",
      "https://owasp.org/www-community/vulnerabilities/Use_of_hard-coded_password",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    for (const key of model.keys) {
      if (key.status !== "known") continue;
      for (const { content, range } of stringsIn(key.value)) {
        if (!mayShowSecret(content.text) || ELSEWHERE.test(dotted(key.path)) || model.isDoubtful(range))
          continue;
        for (const secret of secretsIn(content.text)) {
          const { start, end } = secret.range;
          report({
            message: secret.kind === "login" ? "login" : "token",
            at: { start: content.toSource(start), end: content.toSource(end - 1) + 1 },
          });
        }
      }
    }
  },
);

const stringsIn = (value: TomlItem): readonly TomlString[] =>
  value.kind === "string"
    ? [value]
    : value.kind === "list"
      ? value.items.filter((item) => item.kind === "string")
      : none;

const none: readonly TomlString[] = [];
