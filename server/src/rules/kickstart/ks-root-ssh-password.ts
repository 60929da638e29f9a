/** Root by password over the network. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-root-ssh-password",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#rootpw",
      "https://fedoraproject.org/wiki/Changes/DisableRootPasswordLoginInSshd",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const command of readCommands(model, "rootpw")) {
      const option = lastOption(command, "--allow-ssh");
      if (option === undefined || lastOption(command, "--lock") !== undefined) continue;
      report({ message: "allowed", at: option.range });
    }
  },
);
