/** How much work a password hash asks of someone who guesses: https://man.archlinux.org/man/crypt.5 */
import { hashKind } from "./credentials.ts";

/** Whether the text is a hash of crypt(3) by its prefix; DES has none and could be any word. */
export const hasHashPrefix = (text: string): boolean => text.startsWith("$") && hashKind(text) !== "none";

/** Methods that a machine of today breaks by trying. */
const WEAK: readonly (readonly [RegExp, string])[] = [
  [/^\$1\$/, "MD5"],
  [/^\$md5[,$]/, "Sun MD5"],
  [/^\$3\$/, "NT"],
  [/^\$sha1\$/, "SHA-1"],
  [/^(?:_|[./0-9A-Za-z])/, "DES"],
];

/** What crypt(3) takes where nothing is said, and the least cost of bcrypt that OWASP advises. */
const LEAST_ROUNDS = 5000;
const LEAST_COST = 10;

export type Weakness =
  | { readonly kind: "method"; readonly method: string }
  | { readonly kind: "rounds"; readonly given: number; readonly least: number };

/** Why a whole hash is easy to break; undefined where it is not. */
export function weaknessOf(hash: string): Weakness | undefined {
  const rounds = /^\$[56]\$rounds=(\d+)\$/.exec(hash)?.[1];
  if (rounds !== undefined && Number(rounds) < LEAST_ROUNDS) {
    return { kind: "rounds", given: Number(rounds), least: LEAST_ROUNDS };
  }
  const cost = /^\$2[abxy]\$(\d\d)\$/.exec(hash)?.[1];
  if (cost !== undefined && Number(cost) < LEAST_COST) {
    return { kind: "rounds", given: Number(cost), least: LEAST_COST };
  }
  const method = WEAK.find(([pattern]) => pattern.test(hash))?.[1];
  return method === undefined ? undefined : { kind: "method", method };
}
