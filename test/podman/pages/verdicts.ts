/** Which findings say that a build fails. */
import type { Finding, RuleMeta } from "../../../server/src/rules/rule.ts";

interface Breaking {
  /** Where it is not an error, because the rule cannot be as sure of every case. */
  readonly severity?: RuleMeta["severity"];
  /** Where the rule has other messages, too. */
  readonly messages?: readonly string[];
}

/** Rules about what fails in a build. */
const breakers: Readonly<Record<string, Breaking>> = {
  "base-ostree-commit-assumption": {},
  "bootc-verb-in-build": {},
  "bootloader-tool": {},
  // The folder that takes the place of /bin hides every program.
  "copy-tree-over-symlink": {},
  "dbus-config-tool": {},
  "dracut-invocation": {},
  "enable-generated-unit": {},
  "firewall-cmd-in-build": {},
  "kernel-runtime": {},
  "pkg-missing-verb": { severity: "warning" },
  "pkg-noninteractive": {},
  "rm-over-mount": {},
  "root-home-write": {},
  "rpm-ostree-booted-verb": {},
  "runtime-injected-file": { severity: "warning", messages: ["link", "replaced"] },
  "selinux-runtime": {},
  "sysctl-runtime": {},
  "systemctl-now": {},
  "systemctl-runtime-verb": {},
};

export function breaksTheBuild({ rule, severity, message }: Finding): boolean {
  const breaking = breakers[rule];
  if (!breaking || severity !== (breaking.severity ?? "error")) return false;
  return message.kind === "finding" && (breaking.messages?.includes(message.key) ?? true);
}
