/** Host names that the installer refuses. */
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { valuesOf } from "./support/values.ts";

/** Anaconda's is_valid_hostname: labels of letters, digits and hyphens, 64 characters at most. */
const isHostName = (name: string): boolean =>
  name.length <= 64 && name.replace(/\.$/, "").split(".").every(isLabel);

const isLabel = (label: string): boolean => /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/.test(label);

export const rule = defineRule(
  {
    id: "ks-hostname-value",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/network/kickstart.py",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/network.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { text, range } of valuesOf(model, { network: ["--hostname"] })) {
      // An empty one is none at all.
      if (text === "" || isHostName(text)) continue;
      const suggestion = text.replaceAll("_", "-");
      const edits = () => [{ place: range, text: suggestion }];
      report({
        message: text.length > 64 ? "long" : "invalid",
        args: { name: text },
        at: range,
        fixes: isHostName(suggestion) ? [{ title: "replace", args: { suggestion }, edits }] : [],
      });
    }
  },
);
