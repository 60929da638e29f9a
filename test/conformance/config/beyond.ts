/** Errors at which the builder does not stop: it accepts such a config, and something is lost or fails later. */
import type { Refusal } from "./agreement.ts";

const BEYOND: Readonly<Record<string, string>> = {
  "config-disk-mountpoint": "the builder checks mount points of `filesystem` only; the system does not boot",
  "config-key-lost": "the key is dropped without a word",
  "config-plaintext-password": "a secret that cannot be used",
  "config-secret-literal": "a secret in a file",
  "config-ssh-key": "a key that no server takes",
};

/** Kickstart rules whose errors the builder shares; the others speak of what the installer does. */
const KICKSTART: readonly string[] = ["ks-bib-users", "ks-bib-unattended", "ks-toml-quotes"];

/** Go's decoder asks whether another element follows, and takes a closing bracket for no. */
const closesAgain = ({ rule, message, text }: Refusal): boolean =>
  rule === "config-syntax" && message === "json-rest" && /^[}\]]/.test(text);

export const isBeyond = (refusal: Refusal): boolean => closesAgain(refusal) || isBeyondRule(refusal.rule);

const isBeyondRule = (rule: string): boolean =>
  Object.hasOwn(BEYOND, rule) || (rule.startsWith("ks-") && !KICKSTART.includes(rule));

/** Errors of osbuild, which the builder starts, and of releases after the one that is asked here. */
export const isLate = ({ rule, table, message }: Refusal): boolean =>
  rule === "config-account-name" ||
  rule === "config-label-too-long" ||
  (rule === "config-key-missing" && /\.(?:user|group|sshkey)\b/.test(table)) ||
  (rule === "config-file-uri" && message === "unsupported");
