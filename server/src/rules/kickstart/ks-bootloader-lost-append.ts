/** Kernel arguments beside an option that keeps the installer from looking at them. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import { withGap } from "./support/places.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands, valueOf } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-bootloader-lost-append",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#bootloader",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/storage/bootloader/installation.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const command of readCommands(model, "bootloader")) {
      const append = lastOption(command, "--append");
      const blocker = blockerOf(command);
      if (append === undefined || append.value === "" || blocker === undefined) continue;
      report({
        message: "lost",
        args: { blocker: model.text.slice(blocker.range.start, blocker.range.end) },
        at: append.range,
        fixes: [{ title: "remove", edits: () => [{ place: withGap(append.range, model), text: "" }] }],
      });
    }
  },
);

const blockerOf = (command: KickstartCommand) =>
  lastOption(command, "--disabled") ??
  (valueOf(command, "--location")?.text === "none" ? lastOption(command, "--location") : undefined);
