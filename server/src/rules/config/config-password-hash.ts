/** Password hashes that match no password, or that are quickly guessed. */
import { hashKind, isPlaceholder } from "../../model/kickstart/credentials.ts";
import { defineRule, type Report } from "../rule.ts";
import { credentialsOf } from "./support/credentials.ts";
import type { ConfigSubject } from "./support/subject.ts";

/** The number of rounds where none is written; crypt(5) allows less for SHA-512 and SHA-256. */
const USUAL_ROUNDS = 5000;
/** OpenBSD's default, and what crypt(5) recommends, begin here. */
const LOWEST_COST = 10;

export const rule = defineRule(
  {
    id: "config-password-hash",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/besser82/libxcrypt/blob/develop/doc/crypt.5",
      "https://github.com/osbuild/image-builder/blob/main/pkg/crypt/crypt.go",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    for (const { kind, text, value } of credentialsOf(model)) {
      // A placeholder is a finding of its own, and the remedy for it is the same.
      if (kind !== "password" || isPlaceholder({ kind, text, hashed: true })) continue;
      const said = judged(text);
      if (said !== undefined) report({ ...said, at: value.range });
    }
  },
);

function judged(
  hash: string,
): Pick<Report<"config-password-hash">, "message" | "args" | "severity"> | undefined {
  if (hashKind(hash) === "damaged") return { message: "damaged" };
  const rounds = Number(/^\$[56]\$rounds=(\d+)\$/.exec(hash)?.[1] ?? USUAL_ROUNDS);
  const cost = Number(/^\$2b\$(\d\d)\$/.exec(hash)?.[1] ?? LOWEST_COST);
  if (rounds >= USUAL_ROUNDS && cost >= LOWEST_COST) return undefined;
  return { message: "quick", args: { rounds: rounds < USUAL_ROUNDS ? rounds : 2 ** cost }, severity: "info" };
}
