/** A machine whose firewall is turned off by the installer. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-firewall-off",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#firewall",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/network/firewall/installation.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const command of readCommands(model, "firewall")) {
      const mode = lastOption(command, "--disabled", "--disable", "--enabled", "--enable");
      if (mode?.name === "--disabled" || mode?.name === "--disable")
        report({ message: "off", at: mode.range });
    }
  },
);
