/** Scripts of the installer that write below `/mnt/sysimage`, which is not the system that boots. */
import type { TextRange } from "../../base/text.ts";
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import type { Effect } from "../../model/shell/facts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import { guardedSeverity } from "./support/script-findings.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-nochroot-sysimage",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/configuration/target.py",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/payloads/payload/rpm_ostree/installation.py",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    if (!payload) return;
    for (const { section, chrooted, facts, placed } of scriptsOf(model)) {
      if (section.tag !== "%post" || chrooted || facts === undefined) continue;
      for (const effect of facts.effects) {
        const path = missed(effect);
        if (path === undefined) continue;
        const prefix = prefixIn(effect.range, section.content);
        report({
          message: "physical",
          args: { path, inside: path.slice(PHYSICAL.length) || "/" },
          at: placed(effect.range),
          severity: guardedSeverity("warning", effect.guard),
          fixes:
            prefix === undefined
              ? []
              : [{ title: "sysroot", edits: () => [{ place: placed(prefix), text: "/mnt/sysroot" }] }],
        });
      }
    }
  },
);

const PHYSICAL = "/mnt/sysimage";
/** Of the physical root, these are meant as they stand. */
const OWN = ["boot", "ostree", "sysroot"].map((name) => `${PHYSICAL}/${name}`);

function missed(effect: Effect): string | undefined {
  const path = effect.kind === "move" && isUnder(effect.to, PHYSICAL) ? effect.to : effect.path;
  const isMissed = isUnder(path, PHYSICAL) && !OWN.some((folder) => isUnder(path, folder));
  return isMissed ? path : undefined;
}

/** Where the folder stands in the word; undefined where a variable brings it. */
function prefixIn({ start, end }: TextRange, text: string): TextRange | undefined {
  const at = text.slice(start, end).indexOf(PHYSICAL);
  return at < 0 ? undefined : { start: start + at, end: start + at + PHYSICAL.length };
}
