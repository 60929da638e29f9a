/** Units that the kickstart enables in an image that someone else made. */
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { entriesOf, readCommands, valueOf } from "./support/values.ts";

/** Every base image has them. */
const EVERYWHERE = /^(?:sshd|chronyd|NetworkManager|systemd-[\w-]+)(?:\.service)?$/;

export const rule = defineRule(
  {
    id: "ks-service-may-be-missing",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#services",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/services/installation.py",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    if (!payload) return;
    for (const command of readCommands(model, "services")) {
      const value = valueOf(command, "--enabled");
      if (value === undefined) continue;
      for (const { text, range } of entriesOf(value, model)) {
        const unit = text.trim();
        if (unit !== "" && !EVERYWHERE.test(unit)) report({ message: "needed", args: { unit }, at: range });
      }
    }
  },
);
