/** Packages and files that a `%post` script puts into `/usr`, which belongs to the image. */
import type { Severity } from "../../base/severity.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { type KickstartScript, scriptsOf } from "../../model/kickstart/scripts.ts";
import { type CommandFacts, type Effect, mayNotRun } from "../../model/shell/facts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import { installation } from "./support/install-commands.ts";
import { guardedSeverity } from "./support/script-findings.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-post-writes-usr",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/payloads/payload/rpm_ostree/installation.py",
      "https://bootc-dev.github.io/bootc/bootc-install.html",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    if (!payload) return;
    for (const script of scriptsOf(model)) {
      const { facts } = script;
      if (!script.chrooted || facts === undefined || facts.commands.some(unlocks)) continue;
      const judged = judgement(model, script);
      for (const command of facts.commands) {
        const tool = installation(command, script.section.content);
        if (tool === undefined) continue;
        report({
          message: "install",
          args: { tool },
          at: script.placed(command.nameRange),
          severity: judged(command),
        });
      }
      for (const effect of facts.effects) {
        const path = pathChanged(effect);
        if (path === undefined) continue;
        const isLocal = isUnder(path, "/usr/local");
        report({
          message: isLocal ? "local" : "write",
          args: { path: effect.path },
          at: script.placed(effect.range),
          severity: isLocal ? "info" : judged(effect),
        });
      }
    }
  },
);

/** `/usr` is read-only only where ostree deploys the image; there a failure that is heeded ends the installation. */
function judgement(
  { commands }: KickstartModel,
  { erroronfail }: KickstartScript,
): (one: CommandFacts | Effect) => Severity {
  const isReadOnly = !commands.some(({ name }) => name === "bootc");
  return ({ guard }) =>
    isReadOnly && erroronfail && guard === "none" ? "error" : guardedSeverity("warning", guard);
}

const IMAGE_FOLDERS = ["/usr", "/bin", "/sbin", "/lib", "/lib64"];
const isOfImage = (path: string): boolean => IMAGE_FOLDERS.some((folder) => isUnder(path, folder));

function pathChanged(effect: Effect): string | undefined {
  if (effect.kind === "leftover" || (effect.certainty === "unknown" && mayNotRun(effect.guard)))
    return undefined;
  if (effect.kind === "move" && isOfImage(effect.to)) return effect.to;
  return isOfImage(effect.path) ? effect.path : undefined;
}

/** Ways to make `/usr` writable for a while: the author knows. */
function unlocks({ name, args }: CommandFacts): boolean {
  const [first, second] = args.map(({ text }) => text);
  switch (name) {
    case "bootc":
    case "rpm-ostree":
      return /^usr-?overlay$/.test(first ?? "");
    case "ostree":
      return first === "admin" && second === "unlock";
    case "mount":
      return args.some(({ text }) => isUnder(text, "/usr"));
    default:
      return false;
  }
}
