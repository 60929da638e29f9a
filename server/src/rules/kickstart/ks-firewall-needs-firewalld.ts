/** Firewall settings for an image that may have no firewalld: the installer stops there. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-firewall-needs-firewalld",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/network/firewall/installation.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#firewall",
    ],
  },
  ({ model, payload, installs }: KickstartSubject, report) => {
    if (!payload || installs?.("firewalld") === true) return;
    for (const command of readCommands(model, "firewall")) {
      const mode = lastOption(command, "--disabled", "--disable", "--enabled", "--enable");
      if (mode?.name === "--disabled" || mode?.name === "--disable") continue;
      if (lastOption(command, "--use-system-defaults") !== undefined) continue;
      // A line without options turns it on as well.
      const options = { start: command.nameRange.end, end: command.range.end };
      const edits = () => [{ place: options, text: " --use-system-defaults" }];
      report({ message: "needed", at: command.nameRange, fixes: [{ title: "defaults", edits }] });
    }
  },
);
