/** Configuration that `%post` writes below `/etc`, where no later image reaches it. */
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-post-local-state",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://docs.fedoraproject.org/en-US/bootc/filesystem/",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    if (!payload) return;
    for (const { chrooted, facts, placed } of scriptsOf(model)) {
      if (!chrooted || facts === undefined) continue;
      const seen = new Set<string>();
      for (const { kind, path, range } of facts.effects) {
        if (kind !== "write" || !isUnder(path, "/etc") || OF_MACHINE.test(path) || seen.has(path)) continue;
        seen.add(path);
        report({ message: "local", args: { path }, at: placed(range) });
      }
    }
  },
);

/** Files that differ from machine to machine by their nature, and those that another rule speaks of. */
const OF_MACHINE = new RegExp(
  `^/etc/(?:${[
    "(?:hostname|machine-id|machine-info|hosts|fstab|crypttab|adjtime|localtime|locale\\.conf|vconsole\\.conf)$",
    "(?:passwd|shadow|group|gshadow|subuid|subgid)-?$",
    "(?:sudoers|resolv\\.conf|krb5\\.keytab|mdadm\\.conf|default/grub|kernel/cmdline)$",
    "(?:sudoers\\.d|ssh|ostree|containers/auth|NetworkManager/system-connections|pki|rhsm|sssd|iscsi|lvm)(?:/|$)",
    "(?:wireguard|cloud|insights-client|luks-keys|cryptsetup-keys\\.d|multipath|nvme|udev/rules\\.d)(?:/|$)",
  ].join("|")})`,
);
