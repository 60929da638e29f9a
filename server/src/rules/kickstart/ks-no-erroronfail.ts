/** Scripts whose failure the installer passes over. */
import { type KickstartScript, scriptsOf } from "../../model/kickstart/scripts.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { defineRule, type Edit } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { settingEdit, unseenIn } from "./support/unseen-failure.ts";

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
    for (const script of scriptsOf(model)) {
      const { section, erroronfail, facts } = script;
      if (erroronfail || !/^%(?:pre|pre-install|post)$/.test(section.tag)) continue;
      if (facts === undefined || !facts.commands.some(matters)) continue;
      report({
        message: "ignored",
        args: { tag: section.tag },
        at: section.tagRange,
        fixes: [{ title: "add", edits: () => edits(script, model.text) }],
      });
    }
  },
);

const TALK = /^(?:echo|printf|:|true|exit|set|export|date|sleep|logger|cat|ls|lsblk|free|env|dmesg)$/;

const matters = ({ name, guard }: CommandFacts): boolean => guard !== "tolerated" && !TALK.test(name);

/** The option alone would look at the last command only. */
function edits(script: KickstartScript, text: string): readonly Edit[] {
  const { end } = script.section.tagRange;
  const option = { place: { start: end, end }, text: " --erroronfail" };
  return unseenIn(script, text) === undefined ? [option] : [option, settingEdit(script, "-e", text)];
}
