/** Commands beside `bootc` that Red Hat does not list as working with it. */
import { defineRule } from "../rule.ts";
import { commandsNamed, isLive } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

const UNLISTED = [
  "authselect",
  "firewall",
  "firstboot",
  "group",
  "mount",
  "raid",
  "realm",
  "selinux",
  "services",
] as const;

export const rule = defineRule(
  {
    id: "ks-bootc-unlisted-command",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/10/html/using_image_mode_for_rhel_to_build_deploy_and_manage_operating_systems/index",
      "https://github.com/rhinstaller/anaconda/tree/main/pyanaconda/modules/payloads/payload/bootc",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    if (!targets.every((target) => target.startsWith("RHEL"))) return;
    const [payload] = commandsNamed(model, "bootc");
    if (payload === undefined || !isLive(payload, targets)) return;
    for (const command of commandsNamed(model, ...UNLISTED)) {
      if (!isLive(command, targets)) continue;
      report({ message: "found", args: { command: command.name }, at: command.nameRange });
    }
  },
);
