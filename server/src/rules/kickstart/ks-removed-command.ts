/** Commands that the installers in question do not have any more. */
import { own } from "../../base/own.ts";
import { commandStatus } from "../../model/kickstart/versions.ts";
import { defineRule } from "../rule.ts";
import { withoutLines } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-removed-command",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/base.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const command of model.commands) {
      const { entry } = command;
      if (command.unread || entry?.removed_in === undefined) continue;
      const statuses = targets.map((target) => commandStatus(entry, target));
      if (!statuses.includes("removed")) continue;
      if (statuses.some((status) => status === "live" || status === "deprecated")) continue;
      const replacement = own(REPLACED, command.name);
      const args = { command: command.name, targets: targets.join(", "), replacement: replacement ?? "" };
      const edits = () => [withoutLines(model, command.range)];
      report({
        message: replacement === undefined ? "removed" : "replaced",
        args,
        at: command.nameRange,
        fixes: NEEDLESS.has(command.name) ? [{ title: "remove", edits }] : [],
      });
    }
  },
);

const REPLACED: Readonly<Record<string, string>> = {
  auth: "authselect",
  authconfig: "authselect",
  btrfs: "part, logvol",
  // RHEL 8 still has it as an alias for its own use, and its parser crashes where a file uses it.
  method: "url",
  vnc: "rdp",
};

/** What the installer does without being told, or an image install has no use for. */
const NEEDLESS = new Set([
  "autostep",
  "device",
  "deviceprobe",
  "dmraid",
  "install",
  "module",
  "multipath",
  "nvdimm",
]);
