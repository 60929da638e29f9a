/** Keys that sshd does not take: private ones, names of files, and other texts. */
import { isPlaceholder } from "../../model/kickstart/credentials.ts";
import { defineRule, type Report } from "../rule.ts";
import { credentialsOf } from "./support/credentials.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-ssh-key",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://man.openbsd.org/sshd#AUTHORIZED_KEYS_FILE_FORMAT",
      "https://www.openssh.com/txt/release-9.8",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    for (const { kind, text, value } of credentialsOf(model)) {
      if (kind !== "key" || isPlaceholder({ kind, text, hashed: false })) continue;
      const said = judged(text);
      if (said !== undefined) report({ ...said, at: value.range });
    }
  },
);

type Said = Pick<Report<"config-ssh-key">, "message" | "severity">;

const TYPE =
  /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp\d+|sk-ssh-ed25519|sk-ecdsa-sha2-nistp256)(?:-cert-v01)?(?:@openssh\.com)?$/;
/** In base64, the length of the type's name: no public key begins otherwise. */
const BLOB = /^AAAA[A-Za-z0-9+/]+={0,2}$/;

function judged(text: string): Said | undefined {
  if (/PRIVATE KEY-----/.test(text)) return { message: "private", severity: "error" };
  if (/^(?:~|\.{0,2}\/|file:|https?:)|\.pub$/.test(text.trim())) return { message: "file" };
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
  for (const line of lines) {
    // Options may stand before the type, with blanks inside their quotes.
    const fields = line
      .replace(/"(?:[^"\\]|\\.)*"/g, '""')
      .trim()
      .split(/[ \t]+/);
    const at = fields.slice(0, 2).findIndex((field) => TYPE.test(field));
    const type = fields[at];
    if (type === undefined || !BLOB.test(fields[at + 1] ?? "")) return { message: "none" };
    if (type.startsWith("ssh-dss")) return { message: "dsa" };
  }
  return undefined;
}
