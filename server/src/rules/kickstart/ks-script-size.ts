/** Scripts that do more than a script of the installer should. */
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import { splitLines } from "../../syntax/kickstart/lines.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

const MOST_LINES = 60;

export const rule = defineRule(
  {
    id: "ks-script-size",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/building-containers/",
      "https://bootc-dev.github.io/bootc/bootc-install.html",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    if (!payload) return;
    for (const { section, chrooted } of scriptsOf(model)) {
      if (!chrooted) continue;
      const lines = splitLines(section.content).length;
      if (lines > MOST_LINES)
        report({ message: "long", args: { tag: section.tag, lines }, at: section.tagRange });
    }
  },
);
