/** Passwords of accounts that are not hashed, or whose hash the builder does not know. */
import { defineRule, type Report } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";

/** What the builder takes for a hash; see PasswordIsCrypted in pkg/crypt/crypt.go. */
const KNOWN_HASH = /^\$(?:6|5|2b)\$/;
const OTHER_HASH = /^\$(?:1|2a|2x|2y|7|y|gy|md5|sha1)\$/;
const LOCK = /^(?:!{1,2}|\*|!\*|\*LK\*)$/;

export const rule = defineRule(
  {
    id: "config-plaintext-password",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/crypt/crypt.go",
      "https://github.com/osbuild/bootc-image-builder#users-user-array",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    for (const { password } of model.accounts) {
      const text = password?.content.text;
      if (password === undefined || !text || KNOWN_HASH.test(text)) continue;
      if (!model.isDoubtful(password.range)) report({ ...said(text), at: password.range });
    }
  },
);

function said(password: string): Pick<Report<"config-plaintext-password">, "message" | "args" | "severity"> {
  const prefix = OTHER_HASH.exec(password)?.[0];
  // The account gets another password than its owner believes: that is worse than one that can be read.
  if (prefix !== undefined) return { message: "scheme", args: { prefix }, severity: "error" };
  if (LOCK.test(password)) return { message: "locked", args: { password }, severity: "error" };
  return { message: "plain" };
}
