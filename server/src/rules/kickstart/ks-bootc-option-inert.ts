/** Options of `bootc` that the parser knows and the installer does not read yet. */
import { optionStatus } from "../../model/kickstart/versions.ts";
import { defineRule } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import { commandsNamed } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

const INERT: ReadonlySet<string> = new Set(["--bootloader", "--composefs"]);

export const rule = defineRule(
  {
    id: "ks-bootc-option-inert",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/bootc.py",
      "https://github.com/rhinstaller/anaconda/tree/main/pyanaconda/modules/payloads/payload/bootc",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const command of commandsNamed(model, "bootc")) {
      for (const option of command.options) {
        const { name, entry } = option;
        if (name === undefined || entry === undefined || !INERT.has(name)) continue;
        // Where no installer knows it, the line is refused, which is another finding.
        if (!targets.some((target) => optionStatus(entry, target) === "live")) continue;
        report({
          message: "found",
          args: { option: name },
          at: option.range,
          fixes: [
            { title: "remove", args: { option: name }, edits: () => [withoutWords(model, option.range)] },
          ],
        });
      }
    }
  },
);
