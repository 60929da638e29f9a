/** A `bootc switch` in `%post` that the builder's own `%post` has done before. */

import type { TextRange } from "../../base/text.ts";
import { type KickstartScript, scriptsOf } from "../../model/kickstart/scripts.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { wholeLines } from "../kickstart/support/body.ts";
import { defineRule } from "../rule.ts";
import { embeddedIn } from "./support/installer.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-post-switch-redundant",
    severity: "info",
    tier: "C",
    // The reference that the image has at its build is not in the config, so that only the author can tell.
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/images/blob/main/pkg/manifest/anaconda_installer_iso_tree.go",
      "https://bootc-dev.github.io/bootc/man/bootc-switch.8.html",
    ],
  },
  (subject: ConfigSubject, report) => {
    const embedded = embeddedIn(subject);
    if (embedded === undefined) return;
    const { kickstart, placed } = embedded;
    for (const script of scriptsOf(kickstart)) {
      for (const facts of script.chrooted ? (script.facts?.commands ?? []) : []) {
        if (!switchesToRegistry(facts)) continue;
        const removed = placed(wholeLines(removable(script, facts), kickstart.text));
        report({
          message: "redundant",
          at: placed(script.placed(facts.range)),
          fixes: isAlone(facts, script.section.content)
            ? [{ title: "remove", edits: () => [{ place: removed, text: "" }] }]
            : [],
        });
      }
    }
  },
);

/** The builder writes `bootc switch --mutate-in-place --transport registry`. */
function switchesToRegistry({ name, args, guard }: CommandFacts): boolean {
  if (name !== "bootc" || args[0]?.text !== "switch" || (guard !== "none" && guard !== "unheeded"))
    return false;
  const parsed = parseArguments(args, { long: ["transport", "stateroot", "soft-reboot"] });
  const transport = parsed.values("--transport")[0]?.text ?? "registry";
  return parsed.has("--mutate-in-place") && transport === "registry";
}

/** The command, or its whole section where nothing else is left in it. */
const removable = (
  { section, facts, placed: inKickstart }: KickstartScript,
  command: CommandFacts,
): TextRange =>
  facts?.commands.every((one) => one === command || one.name === "set")
    ? section.range
    : inKickstart(command.range);

/** Whether it has its lines for itself. */
function isAlone({ range }: CommandFacts, text: string): boolean {
  const { start, end } = wholeLines(range, text);
  return text.slice(start, end).trim() === text.slice(range.start, range.end).trim();
}
