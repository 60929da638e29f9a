/** Packages and package sources beside a container image: the installer takes one payload only. */
import type { KickstartSection } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import { withoutLines } from "./support/edits.ts";
import { commandsNamed, isLive } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

/** The initramfs still looks there for the installer's own files. */
const MEDIA = ["url", "nfs", "cdrom", "harddrive", "hmc"] as const;
const IGNORED = ["repo", "module", "liveimg", ...MEDIA] as const;

export const rule = defineRule(
  {
    id: "ks-packages-ignored",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/payloads/payload/factory.py",
      "https://github.com/rhinstaller/anaconda/blob/main/dracut/parse-kickstart",
    ],
  },
  ({ model, payload, targets }: KickstartSubject, report) => {
    if (!payload) return;
    for (const command of commandsNamed(model, ...IGNORED)) {
      // Of one that is not obeyed anyway another finding says so.
      if (!isLive(command, targets)) continue;
      const isMedium = MEDIA.some((name) => name === command.name);
      report({
        message: isMedium ? "medium" : "command",
        args: { command: command.name },
        severity: isMedium ? "info" : "warning",
        at: command.nameRange,
        fixes: [{ title: "remove", edits: () => [withoutLines(model, command.range)] }],
      });
    }
    for (const section of model.sections) {
      if (section.tag !== "%packages" || section.unread) continue;
      report({
        message: "packages",
        severity: isEmpty(section) ? "info" : "warning",
        at: section.tagRange,
        fixes: [{ title: "remove", edits: () => [withoutLines(model, section.range)] }],
      });
    }
  },
);

const isEmpty = ({ content }: KickstartSection): boolean =>
  content.split(/[\r\n]/).every((line) => /^\s*(?:#|$)/.test(line));
