/** Scripts whose failure the installer passes over. */
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-no-erroronfail",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#chapter-4-post-installation-script",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/runtime/scripts/runtime.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { section, erroronfail, facts } of scriptsOf(model)) {
      if (erroronfail || !/^%(?:pre|pre-install|post)$/.test(section.tag)) continue;
      if (facts === undefined || !facts.commands.some(matters)) continue;
      const place = { start: section.tagRange.end, end: section.tagRange.end };
      report({
        message: "ignored",
        args: { tag: section.tag },
        at: section.tagRange,
        fixes: [{ title: "add", edits: () => [{ place, text: " --erroronfail" }] }],
      });
    }
  },
);

const TALK = /^(?:echo|printf|:|true|exit|set|export|date|sleep|logger|cat|ls|lsblk|free|env|dmesg)$/;

const matters = ({ name, guard }: CommandFacts): boolean => guard !== "tolerated" && !TALK.test(name);
