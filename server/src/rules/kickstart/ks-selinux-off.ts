/** A machine without the protection of SELinux. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-selinux-off",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#selinux",
      "https://bootc-dev.github.io/bootc/bootc-install.html",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const command of readCommands(model, "selinux")) {
      const mode = lastOption(command, "--disabled", "--permissive", "--enforcing");
      if (mode === undefined || mode.name === "--enforcing") continue;
      const isOff = mode.name === "--disabled";
      report({
        message: isOff ? "disabled" : "permissive",
        at: mode.range,
        severity: isOff ? "warning" : "info",
        fixes: [{ title: "enforce", edits: () => [{ place: mode.range, text: "--enforcing" }] }],
      });
    }
  },
);
