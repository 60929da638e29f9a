/** `--log` without a folder: the installer stops, or writes to a place that may not be written to. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-log-no-dir",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/kickstart/scripts.py",
      "https://docs.python.org/3/library/os.html#os.makedirs",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { section, chrooted } of scriptsOf(model)) {
      const option = lastOption(section, "--log", "--logfile");
      const path = option?.value;
      const place = option?.valueRange;
      if (!path || place === undefined || path.startsWith("/") || isTemplate(path)) continue;
      // The installer makes the folder of the log, and Python's makedirs("") fails; in the chroot the path has a folder.
      const message = chrooted ? "installed" : path.includes("/") ? "relative" : "bare";
      const text = `${chrooted ? "/var/log" : "/tmp"}/${path.slice(path.lastIndexOf("/") + 1)}`;
      report({
        message,
        args: { path },
        at: place,
        severity: message === "bare" ? "error" : message === "installed" ? "info" : "hint",
        fixes: /^[\w./-]+$/.test(path)
          ? [{ title: "absolute", args: { path: text }, edits: () => [{ place, text }] }]
          : [],
      });
    }
  },
);
